/** What stood before a character: nothing, a space or a mark, the end of a sentence. */
export const NOTHING = 0
export const MARK = 1
export const SENTENCE = 2

/**
 * A text reduced to what can be compared: one form of each character, small letters, no spaces, no marks, no
 * Chinese character twice in a row. `breaks[i]` tells what stood before `chars[i]`; the last entry is the end of the text.
 */
export interface Folded {
  readonly chars: readonly string[]
  readonly breaks: readonly number[]
}

const ends = '。!?;\n\r'

const isDigit = (char: string): boolean => char >= '0' && char <= '9'
export const isAlphanumeric = (char: string): boolean => isDigit(char) || (char >= 'a' && char <= 'z')

/** Blocks of code points that hold marks, spaces, joiners and pictures, as [first, last]. */
const markBlocks: readonly (readonly [number, number])[] = [
  [0x00, 0x2f],
  [0x3a, 0x60],
  [0x7b, 0xbf],
  [0x300, 0x36f],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe4f],
  [0xfeff, 0xfeff],
  [0xfff0, 0xffff],
  [0x1f000, 0x1faff],
  [0xe0000, 0x10ffff],
]

function isMark(char: string): boolean {
  const point = char.codePointAt(0) ?? 0
  return markBlocks.some(([first, last]) => point >= first && point <= last)
}

/** Signs that can carry meaning, unlike punctuation: emoji and the older symbols that are shown as such. */
export function isPicture(char: string): boolean {
  const point = char.codePointAt(0) ?? 0
  return (point >= 0x2600 && point <= 0x27bf) || (point >= 0x1f000 && point <= 0x1faff)
}

/**
 * @param pairs what a character is read as, when not as itself.
 * @param pictures marks and emoji that carry meaning and are kept, also when repeated.
 */
export function fold(
  text: string,
  pairs: ReadonlyMap<string, string>,
  pictures: ReadonlySet<string>,
): Folded {
  const chars: string[] = []
  const breaks: number[] = []
  let before = SENTENCE
  // Tones of pinyin and strokes laid over a character are no part of it.
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  for (const raw of Array.from(plain)) {
    const char = pairs.get(raw) ?? raw
    const picture = pictures.has(char)
    if (!picture && isMark(char)) {
      before = Math.max(before, ends.includes(char) ? SENTENCE : MARK)
      continue
    }
    const last = chars.length - 1
    const again = chars[last] === char && before !== SENTENCE && !picture && !isAlphanumeric(char)
    if (!again) {
      chars.push(char)
      breaks.push(before)
    }
    before = NOTHING
  }
  breaks.push(SENTENCE)
  return { chars, breaks }
}
