import { weekdayOf } from './time'

/** Which days people work, as far as it was announced. Dates are `YYYY-MM-DD` in Shanghai. */
export interface Calendar {
  /** Years with a table of their own. */
  readonly knownYears: ReadonlySet<string>
  /** Days off that are not plain weekends, with their name. */
  readonly holidays: ReadonlyMap<string, string>
  /** Weekend days on which people work. */
  readonly makeUpDays: ReadonlySet<string>
  /** Days off by law in years without a table: by date, and by `MM-DD` in every year. */
  readonly statutory: ReadonlyMap<string, string>
}

export interface DayKind {
  readonly kind: 'workday' | 'makeUp' | 'holiday' | 'weekend'
  /** False in a year without a table: then only the days off by law are known. */
  readonly known: boolean
  readonly name: string | null
}

/** What kind of day a date is. */
export function dayKind(calendar: Calendar, on: string): DayKind {
  const known = calendar.knownYears.has(on.slice(0, 4))
  if (known && calendar.makeUpDays.has(on)) return { kind: 'makeUp', known, name: null }
  const name = known
    ? calendar.holidays.get(on)
    : (calendar.statutory.get(on) ?? calendar.statutory.get(on.slice(5)))
  if (name !== undefined) return { kind: 'holiday', known, name }
  const weekday = weekdayOf(on)
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday', known, name: null }
}

export const isWorkingDay = (calendar: Calendar, on: string): boolean =>
  ['workday', 'makeUp'].includes(dayKind(calendar, on).kind)
