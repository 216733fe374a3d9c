import { turnsOn } from '@shared/domain/duty/roster'
import type { Turn } from '@shared/domain/duty/turn'
import type { OpenPeriod } from '@shared/kit/period'
import { addDays, dateOn, weekdayOf } from '@shared/kit/time'
import { openPeriodsOn, type ServiceHours } from '../../catalog/hours'
import { shiftsOf, storedTurns } from './rosterRepo'
import { hoursOf } from './specialDays'

export interface RosterDay {
  readonly on: string
  readonly open: readonly OpenPeriod[]
  /** In roster order. */
  readonly turns: readonly Turn[]
}

/** The days from a date on, as the week and everything that happened to it make them. */
export async function rosterDays(region: string, from: string, days: number): Promise<readonly RosterDay[]> {
  return daysWith(await hoursOf(region), region, from, days)
}

/** The same by these hours, which need not be the ones in force. */
export async function daysWith(
  hours: ServiceHours,
  region: string,
  from: string,
  days: number,
): Promise<readonly RosterDay[]> {
  const dates = Array.from({ length: days }, (_, day) => addDays(from, day))
  const weekdays = [...new Set(dates.map(weekdayOf))]
  const [shifts, stored] = await Promise.all([shiftsOf(region, weekdays, from), storedTurns(region, dates)])
  return dates.map((on) => {
    const open = openPeriodsOn(hours, on)
    return { on, open, turns: turnsOn(shifts, stored, on, open) }
  })
}

/** The turns that begin on the day of an instant, the day before and the day after. */
export async function turnsAround(region: string, at: number): Promise<readonly Turn[]> {
  return (await rosterDays(region, addDays(dateOn(at), -1), 3)).flatMap(({ turns }) => turns)
}
