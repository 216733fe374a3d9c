import { addDays, dateOn, startOfDay, weekdayOf } from '../../kit/time'
import type { OpenTime } from './entry'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
/** The longest holidays last nine days; a line that opens once a week has opened by then. */
const AHEAD_DAYS = 17

type IsWorkday = (on: string) => boolean

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function holdsOn({ days }: OpenTime, on: string, isWorkday: IsWorkday): boolean {
  if (days === 'every') return true
  return days === 'workdays' ? isWorkday(on) : days.includes(weekdayOf(on))
}

/** The spans that begin on a date, the end exclusive. */
function spansOf(open: readonly OpenTime[], on: string, isWorkday: IsWorkday) {
  const midnight = startOfDay(on)
  return open
    .filter((time) => holdsOn(time, on, isWorkday))
    .map(({ start, end }) => {
      const from = minutesOf(start)
      const to = minutesOf(end)
      return {
        startAt: midnight + from * MINUTE,
        endAt: midnight + (to > from ? to : to + DAY_MINUTES) * MINUTE,
      }
    })
}

/** Whether somebody is there at `at`, also in a night that began yesterday. */
export function isOpenAt(open: readonly OpenTime[], at: number, isWorkday: IsWorkday): boolean {
  const today = dateOn(at)
  return [addDays(today, -1), today]
    .flatMap((on) => spansOf(open, on, isWorkday))
    .some(({ startAt, endAt }) => startAt <= at && at < endAt)
}

/** When somebody is there next; `at` itself while somebody is. Null when that cannot be said. */
export function opensNextAt(open: readonly OpenTime[], at: number, isWorkday: IsWorkday): number | null {
  if (isOpenAt(open, at, isWorkday)) return at
  let on = dateOn(at)
  for (let day = 0; day < AHEAD_DAYS; day += 1, on = addDays(on, 1)) {
    const starts = spansOf(open, on, isWorkday)
      .map(({ startAt }) => startAt)
      .filter((startAt) => startAt > at)
    if (starts.length > 0) return Math.min(...starts)
  }
  return null
}
