/** What a text speaks of. It describes words, never the person who wrote them. */
export type Kind = 'abuse' | 'direct' | 'farewell' | 'hopelessness' | 'method' | 'third_party' | 'violence'

/**
 * A pattern is pieces with spaces between them, found one after the other: `a|b` is either word, `@name` a word
 * of that set, `~n` at most n characters in between, `^` and `$` the start and end of a clause. `_` inside a Latin
 * word may be a space in the text.
 */
export type Pattern = string

export interface WordGroup {
  readonly id: string
  readonly kind: Exclude<Kind, 'third_party'>
  /** Show the help card to the writer. */
  readonly card: boolean
  /** Page the expert on duty when the text is sent. */
  readonly page: boolean
  /** The words merely name the thing: a story or a report around them takes them back. */
  readonly mention?: boolean
  /** The words are spoken about oneself, whoever else is named before them. */
  readonly own?: boolean
  readonly why: string
  readonly patterns: readonly Pattern[]
}

export interface PatternList {
  readonly why: string
  readonly patterns: readonly Pattern[]
}

/** Words that make a story, a report or a game of the sentence they stand in. */
export interface Frame {
  readonly id: string
  readonly why: string
  readonly patterns: readonly Pattern[]
  /** A first person close before the words outweighs this frame. */
  readonly yieldsToSelf: boolean
  /** Takes back only words that speak of these; of anything when absent. */
  readonly kinds?: readonly Kind[]
}

/** Kinds that ask for more together than alone. */
export interface Together {
  readonly kind: Kind
  readonly withAny: readonly Kind[]
  readonly why: string
}

/** `catalog/lexicon/v<n>.json`. */
export interface Lexicon {
  readonly id: 'lexicon'
  readonly version: number
  /** "Written as, read as", two characters after two: traditional ones and other forms of one character. */
  readonly characters: { readonly why: string; readonly pairs: string }
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly groups: readonly WordGroup[]
  /** Longer words and phrases whose parts say nothing. */
  readonly harmless: readonly PatternList[]
  /** Still a card, no longer a page. */
  readonly softened: readonly PatternList[]
  readonly denial: PatternList & { readonly not: readonly Pattern[] }
  readonly self: PatternList
  readonly persons: PatternList
  /** Somebody whom nobody could reach. */
  readonly strangers: PatternList
  readonly frames: readonly Frame[]
  readonly together: readonly Together[]
}
