import { addDays, dateOn } from '../../kit/time'

/** How a caring contact ended. Each is signed by the person who made it. */
export const followUpOutcomes = ['reached', 'unreachable', 'not_wanted'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/**
 * Whether this cannot have happened yet: a contact is signed on its day or later. That somebody wants none is known as
 * soon as they say so.
 */
export function signedAhead(on: string, outcome: FollowUpOutcome, at: number): boolean {
  return outcome !== 'not_wanted' && dateOn(at) < on
}

/**
 * The days of the caring contacts after somebody was with a person: the next working day, a week and a month later,
 * each moved to a working day. Dates are `YYYY-MM-DD` in Shanghai.
 */
export function followUpDays(at: number, isWorkingDay: (on: string) => boolean): readonly string[] {
  const today = dateOn(at)
  return [1, 7, 30].map((days) => {
    let on = addDays(today, days)
    while (!isWorkingDay(on)) on = addDays(on, 1)
    return on
  })
}
