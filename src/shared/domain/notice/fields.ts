import { isoInShanghai } from '../../kit/time'

/** The platform's limits of a template's text fields, by the field's type: its name without the number. */
const limits: Readonly<Record<string, number>> = { thing: 20, phrase: 5 }

const CONTROL = /\p{Cc}+/gu

/** `thing2` → `thing`. */
export const fieldType = (field: string): string => field.replace(/\d+$/, '')

/**
 * Text that the platform takes in this field. Cut between characters, never inside one, and counted in UTF-16 units,
 * of which no reading of "characters" has more; line breaks become spaces.
 */
export function cutField(field: string, text: string): string {
  const limit = limits[fieldType(field)]
  if (limit === undefined) throw new Error(`no text goes into a field of type ${fieldType(field)}`)
  let cut = ''
  for (const character of text.replace(CONTROL, ' ').trim()) {
    if (cut.length + character.length > limit) break
    cut += character
  }
  return cut
}

/** A moment as `time` and `date` fields take it: `2026年11月23日 10:30`, in Shanghai. */
export function fieldTime(at: number): string {
  const iso = isoInShanghai(at)
  return `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日 ${iso.slice(11, 16)}`
}
