import { type Calendar, dayKind, isWorkingDay } from '../../kit/calendar'
import { minutesOf, type OpenPeriod } from '../../kit/period'
import { addDays, dateOn, startOfDay } from '../../kit/time'

const MINUTE = 60_000
/** No service rests for longer; beyond it the rules have no open day. */
const HORIZON_DAYS = 400

/** Times of day, `HH:MM`; a period ends when its end has come. */
export interface Period {
  readonly start: string
  readonly end: string
}

/** When a service is open: on working days in these periods, in order; lunch is the gap between two of them. */
export interface HoursRules {
  readonly periods: readonly Period[]
  /** Dates with hours of their own, whatever kind of day they are; an empty list is closed. */
  readonly specialDays?: Readonly<Record<string, readonly Period[]>>
}

/** The open periods of one date, in order. */
export function openPeriods(rules: HoursRules, calendar: Calendar, on: string): readonly OpenPeriod[] {
  const special = rules.specialDays?.[on]
  const periods = special ?? (isWorkingDay(calendar, on) ? rules.periods : [])
  const midnight = startOfDay(on)
  return periods.map(({ start, end }) => ({
    startAt: midnight + minutesOf(start) * MINUTE,
    endAt: midnight + minutesOf(end) * MINUTE,
  }))
}

export const isOpen = (rules: HoursRules, calendar: Calendar, at: number): boolean =>
  openPeriods(rules, calendar, dateOn(at)).some(({ startAt, endAt }) => startAt <= at && at < endAt)

/** What is left of the open periods from `at` on, day by day, with whether each day is known. */
function* ahead(rules: HoursRules, calendar: Calendar, at: number) {
  let on = dateOn(at)
  for (let day = 0; day < HORIZON_DAYS; day += 1, on = addDays(on, 1)) {
    const known = dayKind(calendar, on).known || rules.specialDays?.[on] !== undefined
    const left = openPeriods(rules, calendar, on)
      .filter(({ endAt }) => endAt > at)
      .map(({ startAt, endAt }) => ({ startAt: Math.max(startAt, at), endAt }))
    yield { known, left }
  }
}

/** When the service opens next; `at` itself while it is open. Null when the rules have no open day. */
export function nextOpening(rules: HoursRules, calendar: Calendar, at: number): number | null {
  for (const { left } of ahead(rules, calendar, at)) if (left[0]) return left[0].startAt
  return null
}

/** An instant that was promised. `known` is false when a day on the way lies in a year without a table and has no hours of its own. */
export interface PromisedInstant {
  readonly at: number
  readonly known: boolean
}

/**
 * The instant at which `minutes` of open time have passed since `at`. A promise that fills a period exactly falls
 * on its end. Null when the rules have no open day.
 */
export function promiseAt(
  rules: HoursRules,
  calendar: Calendar,
  at: number,
  minutes: number,
): PromisedInstant | null {
  let owed = minutes * MINUTE
  let known = true
  for (const day of ahead(rules, calendar, at)) {
    known &&= day.known
    for (const { startAt, endAt } of day.left) {
      if (owed <= endAt - startAt) return { at: startAt + owed, known }
      owed -= endAt - startAt
    }
  }
  return null
}

/** Open minutes between two instants; a fraction is kept. */
export function openMinutesBetween(
  rules: HoursRules,
  calendar: Calendar,
  from: number,
  until: number,
): number {
  let sum = 0
  for (let on = dateOn(from); startOfDay(on) < until; on = addDays(on, 1))
    for (const { startAt, endAt } of openPeriods(rules, calendar, on))
      sum += Math.max(0, Math.min(endAt, until) - Math.max(startAt, from))
  return sum / MINUTE
}
