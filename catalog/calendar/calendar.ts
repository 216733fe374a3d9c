import type { Calendar } from '@shared/kit/calendar'
import { calendarYears, statutoryDays } from './all'

/** The tables of this build in the form that the duty rules read. */
export const calendar: Calendar = {
  knownYears: new Set(calendarYears.map(({ year }) => String(year))),
  holidays: new Map(calendarYears.flatMap(({ holidays }) => holidays.map(({ on, name }) => [on, name]))),
  makeUpDays: new Set(calendarYears.flatMap(({ workdays }) => workdays)),
  statutory: new Map(Object.entries({ ...statutoryDays.everyYear, ...statutoryDays.byDate })),
}
