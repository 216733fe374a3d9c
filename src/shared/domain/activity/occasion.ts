import { minutesOf } from '../../kit/period'
import { addDays, DAY, dateOn, startOfDay, weekdayOf } from '../../kit/time'

const MINUTE = 60_000
const WEEK = 7
/** How long before a meeting begins people can say that they are there. */
const DOOR_MS = 60 * MINUTE

/** How many take part, and how many may wait for a place. */
interface Room {
  readonly capacity: number
  readonly waiting: number
}

interface Hours {
  readonly start: string
  readonly end: string
  readonly place: string
}

/** What the catalogue says of something that people sign up for; times are `HH:MM` in Shanghai. */
export interface Offered {
  readonly id: string
  readonly kind: 'lecture' | 'group' | 'camp'
  readonly sessions: readonly (Hours & Partial<Room> & { readonly on: string })[]
  /** A lecture that is given again every week; it can be joined for so many weeks ahead. */
  readonly weekly?: Hours & Room & { readonly weekday: number; readonly weeks: number }
  /** Of all meetings together: who signs up comes to each of them. */
  readonly capacity?: number
  readonly waiting?: number
  readonly ages?: { readonly min: number; readonly max: number }
  /** A guardian agrees to this text, and nobody signs up but a guardian. */
  readonly guardianConsent?: { readonly version: number }
}

export interface Meeting {
  readonly on: string
  readonly startAt: number
  readonly endAt: number
  readonly place: string
}

/** What one place is for: one lecture on one day, or all meetings of a group. */
export interface Occasion extends Room {
  readonly id: string
  readonly course: string
  readonly meetings: readonly Meeting[]
  readonly startAt: number
  readonly endAt: number
  readonly ages: { readonly min: number; readonly max: number } | null
  readonly guardianVersion: number | null
}

const meetingOn = (on: string, { start, end, place }: Hours): Meeting => ({
  on,
  startAt: startOfDay(on) + minutesOf(start) * MINUTE,
  endAt: startOfDay(on) + minutesOf(end) * MINUTE,
  place,
})

function occasion(
  { id, ages, guardianConsent }: Offered,
  meetings: readonly Meeting[],
  room: Partial<Room>,
): Occasion[] {
  const first = meetings[0]
  const last = meetings.at(-1)
  if (!first || !last) return []
  return [
    {
      id: `${id}.${first.on}`,
      course: id,
      meetings,
      startAt: first.startAt,
      endAt: last.endAt,
      capacity: room.capacity ?? 0,
      waiting: room.waiting ?? 0,
      ages: ages ?? null,
      guardianVersion: guardianConsent?.version ?? null,
    },
  ]
}

/** Everything with a date of its own, over or not. */
const dated = (course: Offered): readonly Occasion[] =>
  course.kind === 'lecture'
    ? course.sessions.flatMap((one) => occasion(course, [meetingOn(one.on, one)], one))
    : occasion(
        course,
        course.sessions.map((one) => meetingOn(one.on, one)),
        course,
      )

/** What of a course is not over at an instant, in order of time. */
export function occasionsOf(course: Offered, at: number): readonly Occasion[] {
  const { weekly } = course
  const today = dateOn(at)
  const ahead = weekly ? (weekly.weekday - weekdayOf(today) + WEEK) % WEEK : 0
  const again = Array.from({ length: weekly?.weeks ?? 0 }, (_, week) => addDays(today, ahead + week * WEEK))
  return [
    ...dated(course),
    ...again.flatMap((on) => (weekly ? occasion(course, [meetingOn(on, weekly)], weekly) : [])),
  ]
    .filter(({ endAt }) => endAt > at)
    .sort((one, other) => one.startAt - other.startAt)
}

/** An occasion by its name, over or not; null for one that never was, or is too far ahead. */
export function occasionNamed(courses: readonly Offered[], id: string, at: number): Occasion | null {
  const [name, on = ''] = id.split('.')
  const course = courses.find((one) => one.id === name)
  if (!course) return null
  const found = dated(course).find((one) => one.id === id)
  if (found) return found
  const { weekly } = course
  if (!weekly || weekdayOf(on) !== weekly.weekday) return null
  const again = occasion(course, [meetingOn(on, weekly)], weekly)[0]
  return again && again.id === id && again.startAt < at + weekly.weeks * WEEK * DAY ? again : null
}

/** The meeting at whose door people are at an instant. */
export const meetingNow = ({ meetings }: Occasion, at: number): Meeting | null =>
  meetings.find(({ startAt, endAt }) => startAt - DOOR_MS <= at && at <= endAt) ?? null

/** When whoever takes part is next reminded, a day before a meeting; the largest number when never. */
export const reminderAfter = ({ meetings }: Occasion, at: number): number =>
  meetings.map(({ startAt }) => startAt - DAY).find((moment) => moment > at) ?? Number.MAX_SAFE_INTEGER
