import { askedItem, type Taking } from './state'

export interface Progress {
  /** Number of the item on screen, from 1; equals `of` when all are answered. */
  readonly at: number
  readonly of: number
  readonly answered: number
  /** Answered share, 0 to 1. */
  readonly share: number
}

/** How far a sheet is. A reopened earlier item shows its own number; the share does not move back. */
export function progressOf(taking: Taking): Progress {
  const of = taking.order.length
  const asked = askedItem(taking)
  const answered = taking.order.filter((item) => taking.answers[item] !== undefined).length
  return {
    at: asked === null ? of : taking.order.indexOf(asked) + 1,
    of,
    answered,
    share: of === 0 ? 0 : answered / of,
  }
}
