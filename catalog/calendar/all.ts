/**
 * Holidays and make-up workdays, one file a year as the State Council announced it, usually in November of the year
 * before. A year without a file is not known: it falls back to the statutory days and says so.
 */
import y2024 from './2024.json'
import y2025 from './2025.json'
import y2026 from './2026.json'
import statutory from './statutory.json'

export interface CalendarYear {
  readonly year: number
  readonly source: string
  /** Days off that are not plain weekends. */
  readonly holidays: readonly { readonly on: string; readonly name: string }[]
  /** Weekend days on which people work. */
  readonly workdays: readonly string[]
}

export const calendarYears: readonly CalendarYear[] = [y2024, y2025, y2026]

/** Days off by law whatever is announced: `MM-DD` of every year, and dates that follow the moon or the sun. */
export const statutoryDays: {
  readonly everyYear: Readonly<Record<string, string>>
  readonly byDate: Readonly<Record<string, string>>
} = statutory
