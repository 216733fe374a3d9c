/**
 * The state of one sheet while it is being taken, as a pure reducer. Knows nothing of wording, scoring or
 * storage: items are keys in the order of the scale, answers are option codes.
 */

export type Answers = Readonly<Record<string, number>>

export interface Taking {
  /** Item keys in the order of the scale. */
  readonly order: readonly string[]
  readonly answers: Answers
  /** An answered item that the person opened again, or null. */
  readonly reopened: string | null
  readonly paused: boolean
  /** Epoch ms at which the options now on screen appeared. */
  readonly askedAt: number
}

export type TakingAction =
  | { readonly type: 'answer'; readonly item: string; readonly code: number; readonly at: number }
  | { readonly type: 'reopen'; readonly item: string; readonly at: number }
  | { readonly type: 'leaveAsItWas'; readonly at: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly at: number }
  | { readonly type: 'restart'; readonly at: number }

/**
 * The next item's options stand where the last ones stood, so the second tap of an impatient double tap would
 * answer it unread. A tap sooner than this after the options appeared is no answer.
 */
export const DOUBLE_TAP_MS = 350

/** A fresh sheet, or with `answers` the one that a draft kept. Answers to unknown items are dropped. */
export function startTaking(order: readonly string[], at: number, answers: Answers = {}): Taking {
  const known = Object.fromEntries(Object.entries(answers).filter(([item]) => order.includes(item)))
  return { order, answers: known, reopened: null, paused: false, askedAt: at }
}

/** The item whose options are on screen, or null when every item has an answer. */
export function askedItem(taking: Taking): string | null {
  return taking.reopened ?? nextUnanswered(taking)
}

/** The first item without an answer, whatever is reopened; null when there is none. */
export function nextUnanswered({ order, answers }: Taking): string | null {
  return order.find((item) => answers[item] === undefined) ?? null
}

export function isComplete(taking: Taking): boolean {
  return nextUnanswered(taking) === null
}

/** Whether a tap is meant for what is on screen. Anything else is dropped without a trace. */
export function takesTap(taking: Taking, item: string, at: number): boolean {
  const since = at - taking.askedAt
  // A clock that was set back says nothing about how fast a tap came.
  const late = since < 0 || since >= DOUBLE_TAP_MS
  return !taking.paused && item === askedItem(taking) && late
}

export function taking(state: Taking, action: TakingAction): Taking {
  switch (action.type) {
    case 'answer':
      if (!takesTap(state, action.item, action.at)) return state
      return {
        ...state,
        answers: { ...state.answers, [action.item]: action.code },
        reopened: null,
        askedAt: action.at,
      }
    case 'reopen':
      if (state.paused || state.answers[action.item] === undefined) return state
      return { ...state, reopened: action.item, askedAt: action.at }
    case 'leaveAsItWas':
      return state.reopened === null ? state : { ...state, reopened: null, askedAt: action.at }
    case 'pause':
      return { ...state, paused: true, reopened: null }
    case 'resume':
      return state.paused ? { ...state, paused: false, askedAt: action.at } : state
    case 'restart':
      return startTaking(state.order, action.at)
  }
}
