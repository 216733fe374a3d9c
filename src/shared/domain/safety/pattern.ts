import type { Pattern } from './types'

export interface Piece {
  readonly words: readonly string[]
  /** At most so many characters between the piece before and this one. */
  readonly gap: number
}

export interface Sequence {
  readonly pieces: readonly Piece[]
  readonly opensClause: boolean
  readonly closesClause: boolean
}

const wordsOf = (piece: string, sets: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  piece.split('|').flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const set = sets[word.slice(1)]
    if (!set) throw new RangeError(`no set ${word}`)
    return set
  })

/**
 * Reads a pattern as `types.ts` describes it.
 * @param read turns a written word into the form that a folded text has.
 * @throws RangeError for an unknown set, an empty word, a gap at the end or a pattern without words.
 */
export function readPattern(
  pattern: Pattern,
  sets: Readonly<Record<string, readonly string[]>>,
  read: (word: string) => string,
): Sequence {
  const pieces: Piece[] = []
  let gap = 0
  for (const part of pattern.split(' ')) {
    if (part === '^' || part === '$') continue
    if (part.startsWith('~')) gap = Number(part.slice(1))
    else {
      const words = wordsOf(part, sets).map(read)
      if (words.includes('') || !Number.isSafeInteger(gap)) throw new RangeError(`no pattern: ${pattern}`)
      pieces.push({ words, gap })
      gap = 0
    }
  }
  if (pieces.length === 0 || gap > 0) throw new RangeError(`no word after: ${pattern}`)
  return { pieces, opensClause: pattern.startsWith('^ '), closesClause: pattern.endsWith(' $') }
}
