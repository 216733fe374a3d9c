/** What every exercise says before it begins; all of it works without a network. */
interface Head {
  readonly id: string
  readonly title: string
  readonly forWhat: string
  /** Whole minutes, rounded up. */
  readonly minutes: number
  /** When to stop, and when not to begin. */
  readonly caution: string
  readonly source: string
  readonly before: string
  readonly after: string
}

/** One part of a breath. `rest` is the pause after breathing out. */
export interface Phase {
  readonly say: string
  readonly seconds: number
  readonly kind: 'in' | 'hold' | 'out' | 'rest'
}

/** Drawn as a shape that grows and shrinks; the phases follow each other as often as there are rounds. */
export interface Breath extends Head {
  readonly kind: 'breath'
  readonly rounds: number
  readonly phases: readonly Phase[]
}

/** A text that is shown, or read aloud, a piece at a time. */
export interface Timed extends Head {
  readonly kind: 'timed'
  readonly steps: readonly { readonly say: string; readonly seconds: number }[]
}

/** Steps at one's own pace. What is answered stays in the person's head, or on the screen until it closes. */
export interface Steps extends Head {
  readonly kind: 'steps'
  readonly steps: readonly { readonly say: string; readonly ask?: string }[]
}

/** One of the six parts of the safety plan. */
export interface PlanStep {
  readonly id: 'signs' | 'myself' | 'distract' | 'people' | 'professionals' | 'safer'
  readonly title: string
  /** As it stands on the help card. */
  readonly short: string
  readonly why: string
  readonly ask: string
  readonly prompts: readonly string[]
  readonly examples: readonly string[]
  /** Lines that stand there without being written. */
  readonly lines?: readonly { readonly number: string; readonly name: string }[]
  readonly note?: string
  readonly atLeast: number
  readonly atMost: number
}

export interface SafetyPlan extends Head {
  readonly kind: 'plan'
  readonly steps: readonly PlanStep[]
  /** When the plan asks to be looked at again. */
  readonly askAgainDays: number
}

/** A question about one worry; an answer leads to another question or to an ending. */
export interface WorryQuestion {
  readonly id: string
  readonly ask: string
  readonly choices?: readonly { readonly id: string; readonly say: string; readonly then: string }[]
  readonly write?: true
  readonly then?: string
}

export interface WorryNotebook extends Head {
  readonly kind: 'notebook'
  readonly settings: {
    readonly times: readonly string[]
    readonly suggested: string
    readonly minutes: readonly number[]
    readonly suggestedMinutes: number
    readonly latest: string
  }
  readonly capture: {
    readonly ask: string
    readonly saved: string
    readonly examples: readonly string[]
    readonly longest: number
  }
  readonly session: {
    readonly opening: string
    readonly empty: string
    readonly questions: readonly WorryQuestion[]
    readonly endings: Readonly<Record<string, string>>
    readonly timeUp: string
    readonly afterwards: readonly string[]
  }
  readonly looking: { readonly ask: string; readonly choices: readonly string[]; readonly closing: string }
}

export interface MoodDiary extends Head {
  readonly kind: 'diary'
  /** Five words each, from the lowest to the highest; no sum is ever made of them. */
  readonly scales: readonly { readonly id: string; readonly ask: string; readonly words: readonly string[] }[]
  readonly feelings: readonly { readonly group: string; readonly words: readonly string[] }[]
  readonly around: readonly string[]
  readonly prompts: readonly string[]
  readonly longest: number
  readonly said: {
    readonly saved: string
    readonly low: string
    /** After so many of the lowest days in a row `lowRow` is said. */
    readonly lowDays: number
    readonly lowRow: string
    readonly gap: string
    /** From so many days on there is something to look at. */
    readonly enough: number
    readonly look: string
  }
}

export type Exercise = Breath | Timed | Steps | SafetyPlan | WorryNotebook | MoodDiary
