import { type Calendar, dayKind } from '../../kit/calendar'
import { minutesOf, type OpenPeriod, overlaps } from '../../kit/period'
import { addDays, startOfDay, weekdayOf } from '../../kit/time'
import type { Service } from './service'

const MINUTE = 60_000

/** Times of day, `HH:MM`; within one date. */
export interface LineTimes {
  readonly from: string
  readonly to: string
}

/** One line of an expert's week: on which weekday which service, in force from `firstOn` to `lastOn`, both included. */
export interface WeekLine extends LineTimes {
  readonly id: string
  /** 0 is Sunday. */
  readonly weekday: number
  /** Id of a service. */
  readonly service: string
  readonly firstOn: string
  readonly lastOn: string
}

/** Something that differs from the week on these dates: time that is not given, or a service that is given beside it. */
export interface Exception extends LineTimes {
  readonly id: string
  readonly firstOn: string
  readonly lastOn: string
  readonly why: 'block' | 'leave' | 'ill' | 'extra'
  /** Of an `extra` alone. */
  readonly service: string | null
}

/** When one expert can be booked. Slots follow from it and are stored nowhere. */
export interface Schedule {
  readonly lines: readonly WeekLine[]
  readonly exceptions: readonly Exception[]
}

/** A time that can be booked, for as many as its service takes. */
export interface Slot extends OpenPeriod {
  readonly service: string
}

const spanOn = (on: string, { from, to }: LineTimes): OpenPeriod => ({
  startAt: startOfDay(on) + minutesOf(from) * MINUTE,
  endAt: startOfDay(on) + minutesOf(to) * MINUTE,
})

const isInForce = ({ firstOn, lastOn }: Pick<WeekLine, 'firstOn' | 'lastOn'>, on: string): boolean =>
  firstOn <= on && on <= lastOn

/**
 * Whose lines a date follows: its own weekday's; on a holiday nobody's; and a make-up day is worked like the working
 * day next to it, a Saturday like Friday, a Sunday like Monday.
 */
function weekdaysFor(calendar: Calendar, on: string): readonly number[] {
  const weekday = weekdayOf(on)
  const { kind } = dayKind(calendar, on)
  if (kind === 'holiday') return []
  return kind === 'makeUp' ? [weekday, weekday === 6 ? 5 : 1] : [weekday]
}

/** The slots of one date, in order. What is closed takes a slot away as soon as they touch. */
export function slotsOn(
  { lines, exceptions }: Schedule,
  services: ReadonlyMap<string, Pick<Service, 'minutes' | 'bufferMinutes'>>,
  calendar: Calendar,
  on: string,
): readonly Slot[] {
  const weekdays = weekdaysFor(calendar, on)
  const today = exceptions.filter((one) => isInForce(one, on))
  const given = [
    ...lines.filter((line) => weekdays.includes(line.weekday) && isInForce(line, on)),
    ...today.flatMap((one) => (one.service === null ? [] : [{ ...one, service: one.service }])),
  ]
  const closed = today.filter(({ why }) => why !== 'extra').map((one) => spanOn(on, one))
  const all = given
    .flatMap((line) => gridOf(spanOn(on, line), line.service, services.get(line.service)))
    .filter((slot) => !closed.some((span) => overlaps(slot, span)))
    .sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt)
  const kept: Slot[] = []
  for (const slot of all) if (!kept.some((one) => overlaps(one, slot))) kept.push(slot)
  return kept
}

function gridOf(
  { startAt, endAt }: OpenPeriod,
  id: string,
  service: Pick<Service, 'minutes' | 'bufferMinutes'> | undefined,
): readonly Slot[] {
  if (!service) return []
  const slots: Slot[] = []
  const step = (service.minutes + service.bufferMinutes) * MINUTE
  for (let from = startAt; from + service.minutes * MINUTE <= endAt; from += step)
    slots.push({ startAt: from, endAt: from + service.minutes * MINUTE, service: id })
  return slots
}

/** The slots of some days from a date on. */
export const slotsFrom = (
  schedule: Schedule,
  services: ReadonlyMap<string, Pick<Service, 'minutes' | 'bufferMinutes'>>,
  calendar: Calendar,
  from: string,
  days: number,
): readonly Slot[] =>
  Array.from({ length: days }, (_, day) => slotsOn(schedule, services, calendar, addDays(from, day))).flat()

/** Whether two lines of a week ever claim the same minute. */
export const linesMeet = (
  one: Omit<WeekLine, 'id' | 'service'>,
  other: Omit<WeekLine, 'id' | 'service'>,
): boolean =>
  one.weekday === other.weekday &&
  one.firstOn <= other.lastOn &&
  other.firstOn <= one.lastOn &&
  minutesOf(one.from) < minutesOf(other.to) &&
  minutesOf(other.from) < minutesOf(one.to)

/** Those who have a time that the schedule gives no more: nobody is moved or dropped in silence. */
export const strandedBy = <A extends OpenPeriod & { readonly service: string }>(
  booked: readonly A[],
  slots: readonly Slot[],
): readonly A[] =>
  booked.filter(
    ({ startAt, endAt, service }) =>
      !slots.some((slot) => slot.startAt === startAt && slot.endAt === endAt && slot.service === service),
  )
