/** What people look for first; the names that they read stand with the screens. */
export const topics = [
  'mood',
  'work',
  'family',
  'emotion',
  'love',
  'sleep',
  'exam',
  'perinatal',
  'elder',
  'teen',
] as const
export type Topic = (typeof topics)[number]

/** Whom an article speaks to or about. */
export const audiences = ['minors', 'parents', 'teachers', 'adults', 'elders'] as const
export type Audience = (typeof audiences)[number]

/** Lines that hold in every place; an article names no other number. */
export const lines = ['12356', '110', '120'] as const
export type Line = (typeof lines)[number]

/** Where words lead: always inside the service, or to a line. */
export type Target =
  | { readonly kind: 'scale' | 'exercise' | 'article'; readonly id: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'line'; readonly number: Line }

/** Words in a row, which may lead somewhere. Plain text: nothing in it is ever read as markup again. */
export interface Span {
  readonly text: string
  readonly to?: Target
}

/**
 * One piece of an article, in reading order. `today` holds the small steps for today, its heading is the screen's.
 * An image and an audio have words as a paragraph has: what is to be seen, and what is said, a line each. A phone that
 * does not know them yet shows these.
 */
export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote' | 'tip'; readonly spans: readonly Span[] }
  | { readonly kind: 'list' | 'today'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'image'; readonly media: string; readonly spans: readonly Span[] }
  | {
      readonly kind: 'audio'
      readonly media: string
      readonly title: string
      readonly seconds: number
      readonly spans: readonly Span[]
    }

/** What helps after reading; at least one of them. */
export interface Related {
  readonly scale?: string
  readonly exercise?: string
  readonly line?: Line
}

/** What is said about an article before its text. */
export interface ArticleFields {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly topic: Topic
  readonly tags: readonly string[]
  readonly audience: readonly Audience[]
  /** A role, never a person. */
  readonly authorRole: string
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string
  readonly minutes: number
  /** Two people publish an article that claims something about health. */
  readonly healthClaim: boolean
  readonly sources: readonly string[]
  readonly related: Related
}

export interface Article extends ArticleFields {
  readonly blocks: readonly Block[]
}

/** Why a line cannot be taken. */
export type Fault =
  | 'tooLong'
  | 'hiddenCharacter'
  | 'controlCharacter'
  | 'frontMatterMissing'
  | 'frontMatterForm'
  | 'fieldUnknown'
  | 'fieldTwice'
  | 'fieldMissing'
  | 'fieldForm'
  | 'topicUnknown'
  | 'audienceUnknown'
  | 'dateImpossible'
  | 'bodyMissing'
  | 'html'
  | 'image'
  | 'imageWords'
  | 'audioForm'
  | 'audioWords'
  | 'mediaAddress'
  | 'mediaMany'
  | 'address'
  | 'linkForm'
  | 'linkTarget'
  | 'markup'
  | 'todayTwice'
  | 'todayWithoutSteps'

/** One refusal, where it is, and the words or the field that it is about. */
export interface Refusal {
  /** From 1. */
  readonly line: number
  readonly fault: Fault
  readonly what: string
}
