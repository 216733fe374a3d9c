export const entryKinds = ['line', 'clinic', 'school', 'community', 'institution'] as const

/** When somebody is there. An end that is not after its start lies on the next day. */
export interface OpenTime {
  /** `workdays` knows holidays and make-up days; numbers are weekdays, 0 is Sunday. */
  readonly days: 'every' | 'workdays' | readonly number[]
  /** Times of day in Asia/Shanghai, `HH:MM`; `24:00` only as an end. */
  readonly start: string
  readonly end: string
}

/** What a school's room is looked through for, once a term, each with a picture as proof. */
export const roomItems = [
  'sign',
  'room',
  'teacher',
  'books',
  'lessons',
  'club',
  'films',
  'talks',
  'family',
  'board',
] as const

/** One line or place where people are helped. */
export interface Entry {
  readonly id: string
  readonly kind: (typeof entryKinds)[number]
  readonly name: string
  /** Empty when there is none, or none is known. */
  readonly number: string
  /** What it is for, by the topics of letters; empty for anything. */
  readonly topics: readonly string[]
  /** Null for the whole region. */
  readonly town: string | null
  readonly forWhom: string
  /** Null while nobody has said. */
  readonly open: readonly OpenTime[] | null
  readonly address: string
  readonly place: { readonly latitude: number; readonly longitude: number } | null
  /** How one comes: by telephone first, with whom, what to bring. */
  readonly visit: string
  /** A school's room: what of the ten was seen there. Null elsewhere. */
  readonly room: readonly (typeof roomItems)[number][] | null
  /** The day on which somebody called, or was there, `YYYY-MM-DD`; null while nobody has. */
  readonly verifiedOn: string | null
}
