import { minutesOf, type OpenPeriod } from '../../kit/period'
import { addDays, dateOn, startOfDay, weekdayOf } from '../../kit/time'

const MINUTE = 60_000
const WEEK = 7

/** When a programme is on every week; `weekday` 0 is Sunday, times are `HH:MM` in Shanghai. */
export interface Airing {
  readonly weekday: number
  readonly start: string
  readonly end: string
}

/** The airing that is on at an instant, else the next one. */
export function nextAiring(
  { weekday, start, end }: Airing,
  at: number,
): OpenPeriod & { readonly on: string } {
  const today = dateOn(at)
  const ahead = (weekday - weekdayOf(today) + WEEK) % WEEK
  const onDay = (on: string) => ({
    on,
    startAt: startOfDay(on) + minutesOf(start) * MINUTE,
    endAt: startOfDay(on) + minutesOf(end) * MINUTE,
  })
  const first = onDay(addDays(today, ahead))
  return first.endAt > at ? first : onDay(addDays(first.on, WEEK))
}
