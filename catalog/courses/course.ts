/** What every course, lecture or activity says of itself. The ones in this folder are examples, and say so. */
interface Head {
  readonly id: string
  readonly example: boolean
  readonly title: string
  readonly summary: string
  readonly audience: readonly string[]
  readonly topic: string
  readonly host: string
  readonly sources: readonly string[]
  /** Written as in an article: `xinyu:article/…`, `xinyu:exercise/…`. */
  readonly links: readonly string[]
}

/**
 * A recording in the folder `courses/` of our own storage; without a file until it has been put there. The text beside it
 * stands for itself.
 */
export type Media =
  | { readonly kind: 'audio'; readonly fileId: null }
  | { readonly kind: 'audio'; readonly fileId: string; readonly seconds: number }

/** One meeting, in Asia/Shanghai. */
export interface Session {
  readonly on: string
  readonly start: string
  readonly end: string
  readonly place: string
  readonly title?: string
  readonly text?: string
  /** Places of this one meeting, where people sign up for each. */
  readonly capacity?: number
  readonly waiting?: number
}

/** A question after the course; `answer` is the index of the right option. */
export interface CheckQuestion {
  readonly ask: string
  readonly options: readonly string[]
  readonly answer: number
  readonly explain: string
}

export interface Material {
  readonly title: string
  readonly text: string
}

export interface OnlineCourse extends Head {
  readonly kind: 'online'
  readonly minutes: number
  readonly chapters: readonly {
    readonly id: string
    readonly title: string
    readonly minutes: number
    readonly media: Media
    readonly text: string
    readonly tryThis: string
  }[]
  readonly check: readonly CheckQuestion[]
}

/** A lecture that is held in several places; people sign up for one of them. */
export interface Lecture extends Head {
  readonly kind: 'lecture'
  readonly sessions: readonly Session[]
  /** Given again every week; `weekday` 0 is Sunday. It can be joined for so many `weeks` ahead. */
  readonly weekly?: Omit<Session, 'on' | 'capacity' | 'waiting'> & {
    readonly weekday: number
    readonly weeks: number
    readonly capacity: number
    readonly waiting: number
  }
  readonly about: string
  readonly outline: readonly string[]
  readonly bring: string
  readonly materials: readonly Material[]
  readonly check: readonly CheckQuestion[]
}

/** One group that meets several times; people sign up for all of it. */
export interface Group extends Head {
  readonly kind: 'group'
  readonly capacity: number
  readonly waiting: number
  readonly sessions: readonly Session[]
  readonly about: string
  readonly agreements: readonly string[]
  readonly before: { readonly text: string; readonly asks: readonly string[] }
}

/** For minors: nobody is signed up before a guardian has agreed to the text. */
export interface Camp extends Head {
  readonly kind: 'camp'
  readonly ages: { readonly min: number; readonly max: number }
  readonly capacity: number
  readonly waiting: number
  readonly fee: string
  readonly sessions: readonly Session[]
  readonly about: string
  readonly forChildren: string
  readonly guardianConsent: {
    readonly version: number
    readonly title: string
    readonly paragraphs: readonly string[]
  }
  readonly bring: string
}

export interface Series extends Head {
  readonly kind: 'series'
  /** `weekday` 0 is Sunday. */
  readonly airing: {
    readonly channel: string
    readonly weekday: number
    readonly start: string
    readonly end: string
    readonly nextOn: string
  }
  readonly about: string
  /** What is written there goes to the experts as a letter, and nowhere else. */
  readonly questionBox: { readonly title: string; readonly hint: string; readonly askConsent: string }
  readonly episodes: readonly {
    readonly no: number
    readonly on: string
    readonly title: string
    readonly media: Media
    readonly minutes: number
    /** Null while it has not been aired. */
    readonly transcript: string | null
  }[]
}

export interface Campaign extends Head {
  readonly kind: 'campaign'
  readonly on: string
  readonly homeCard: {
    readonly from: string
    readonly to: string
    readonly title: string
    readonly text: string
  }
  readonly about: string
  readonly activities: readonly Material[]
  readonly materials: readonly Material[]
  readonly counts: string
}

export type Course = OnlineCourse | Lecture | Group | Camp | Series | Campaign

/** Statements that are true or not; how a survey draws from them stands in the file. */
export interface AwarenessSurvey {
  readonly id: 'awareness-survey'
  readonly version: number
  readonly title: string
  readonly about: string
  readonly why: string
  /** So many are drawn for each person, never two of one theme. */
  readonly draw: number
  readonly unsure: string
  readonly sourcesKey: Readonly<Record<string, string>>
  readonly pool: readonly {
    readonly id: string
    readonly theme: string
    readonly say: string
    readonly true: boolean
    readonly explain: string
    readonly source: string
  }[]
}
