import { minutesOf, type OpenPeriod, overlaps } from '../../kit/period'
import { DAY, startOfDay, weekdayOf } from '../../kit/time'

const MINUTE = 60_000

/** `service`: answers in service hours. `crisis`: can be called while the service is closed. */
export const shiftKinds = ['service', 'crisis'] as const
export type ShiftKind = (typeof shiftKinds)[number]

/** Times of day, `HH:MM`; an end that is not after the start lies on the next day. */
export interface ShiftTimes {
  readonly from: string
  readonly to: string
}

/** One line of the weekly roster, in force from `firstOn` to `lastOn`, both included. */
export interface Shift extends ShiftTimes {
  readonly id: string
  /** Whose its turns are; null while somebody has to be found. */
  readonly expertId: string | null
  /** 0 is Sunday. */
  readonly weekday: number
  readonly kind: ShiftKind
  readonly firstOn: string
  readonly lastOn: string
}

/** From when to when times of day last on a date. */
export function spanOn(on: string, { from, to }: ShiftTimes): OpenPeriod {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const midnight = startOfDay(on)
  return { startAt: midnight + start * MINUTE, endAt: midnight + end * MINUTE + (end > start ? 0 : DAY) }
}

/** What of a span none of the covers reaches, in order. */
export function uncovered(span: OpenPeriod, covers: readonly OpenPeriod[]): readonly OpenPeriod[] {
  const left: OpenPeriod[] = []
  let from = span.startAt
  for (const { startAt, endAt } of [...covers].sort((a, b) => a.startAt - b.startAt)) {
    if (startAt > from) left.push({ startAt: from, endAt: Math.min(startAt, span.endAt) })
    from = Math.max(from, endAt)
    if (from >= span.endAt) return left
  }
  return [...left, { startAt: from, endAt: span.endAt }]
}

/** A service shift lies inside open time; a crisis shift covers time in which nobody else answers. */
export const fits = (kind: ShiftKind, span: OpenPeriod, open: readonly OpenPeriod[]): boolean =>
  (uncovered(span, open).length === 0) === (kind === 'service')

/** A Sunday; which one makes no difference. */
const SUNDAY = startOfDay('2026-01-04')

const inWeek = ({ weekday, from, to }: Pick<Shift, 'weekday' | 'from' | 'to'>): OpenPeriod => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const startAt = SUNDAY + weekday * DAY + start * MINUTE
  return { startAt, endAt: startAt + (end > start ? end - start : end - start + 1440) * MINUTE }
}

/** Whether two weekly shifts ever claim the same minute; a night from Saturday reaches into Sunday. */
export function meetsWeekly(
  one: Pick<Shift, 'weekday' | 'from' | 'to'>,
  other: Pick<Shift, 'weekday' | 'from' | 'to'>,
): boolean {
  const [first, second] = [inWeek(one), inWeek(other)]
  return [-7 * DAY, 0, 7 * DAY].some((shift) =>
    overlaps(first, { startAt: second.startAt + shift, endAt: second.endAt + shift }),
  )
}

/** Whether the weekly line has a turn on this date, as far as the week decides it. */
export const fallsOn = ({ weekday, firstOn, lastOn }: Shift, on: string): boolean =>
  weekday === weekdayOf(on) && firstOn <= on && on <= lastOn
