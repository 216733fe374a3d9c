import { DAY } from '../../kit/time'
import { type Appointment, isOpen } from './appointment'

type Held = Pick<Appointment, 'state' | 'startAt' | 'endAt'>

/** What becomes of a date on which an expert wants to be in touch again, once it has come. */
export type FollowUpStep =
  | { readonly step: 'tell' }
  /** The two have talked again: nothing is left to do. */
  | { readonly step: 'end' }
  /** They meet anyway: after that it is looked at anew, because they may not have met. */
  | { readonly step: 'wait'; readonly until: number }

/** Whether an appointment after the one that was spoken of takes the place of being in touch. */
export const replacesFollowUp = (later: Pick<Held, 'state'>): boolean =>
  isOpen(later) || later.state === 'done'

/** @param later the appointments of the same two after the one that was spoken of */
export function followUpStep(later: readonly Held[], at: number): FollowUpStep {
  if (later.some(({ state }) => state === 'done')) return { step: 'end' }
  const ends = later.filter(isOpen).map(({ endAt }) => endAt)
  return ends.length === 0 ? { step: 'tell' } : { step: 'wait', until: Math.max(at, ...ends) + DAY }
}
