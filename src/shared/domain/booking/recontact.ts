import { addDays, DAY, dateOn } from '../../kit/time'
import { type Appointment, isOpen } from './appointment'

/** So far ahead a date to be in touch again may lie. */
export const RECONTACT_DAYS = 400
/** So long a date stands that was told and that nobody marked; then it was not meant any more. */
const UNMARKED_MS = 28 * DAY
/** So often it is looked whether a date that was told can be ended, because the two have talked again. */
const LOOK_MS = 7 * DAY

type Held = Pick<Appointment, 'state' | 'startAt' | 'endAt'>

/** What becomes of a date on which an expert wants to be in touch again, once it has come. */
export type RecontactStep =
  | { readonly step: 'tell'; readonly until: number }
  /** The two have talked again, or it was left unmarked for long: nothing is left to do. */
  | { readonly step: 'end' }
  /** They meet anyway, or it was told: then it is looked at anew. */
  | { readonly step: 'wait'; readonly until: number }

/** Whether a date lies further ahead than anybody plans. */
export const isTooFar = (on: string, at: number): boolean => on > addDays(dateOn(at), RECONTACT_DAYS)

/** Whether an appointment after the one that was spoken of takes the place of being in touch. */
export const replacesRecontact = (later: Pick<Held, 'state'>): boolean =>
  isOpen(later) || later.state === 'done'

/**
 * @param later the appointments of the same two after the one that was spoken of
 * @param toldAt when the expert was told of the date; null before
 */
export function recontactStep(later: readonly Held[], toldAt: number | null, at: number): RecontactStep {
  if (later.some(({ state }) => state === 'done')) return { step: 'end' }
  const ends = later.filter(isOpen).map(({ endAt }) => endAt)
  if (ends.length > 0) return { step: 'wait', until: Math.max(at, ...ends) + DAY }
  if (toldAt === null) return { step: 'tell', until: at + LOOK_MS }
  const endsAt = toldAt + UNMARKED_MS
  return at >= endsAt ? { step: 'end' } : { step: 'wait', until: Math.min(at + LOOK_MS, endsAt) }
}
