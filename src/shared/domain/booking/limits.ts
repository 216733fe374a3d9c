import type { OpenPeriod } from '../../kit/period'
import { overlaps } from '../../kit/period'
import { monthOf } from '../../kit/time'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What everybody is told before they book. */
export interface BookingRules {
  /** How many appointments one person may have ahead of them. */
  readonly openAtMost: number
  /** After so many cancellations in a month nothing new can be booked in it; never for people in crisis care. */
  readonly cancellationsAMonth: number
  /** Until how long before it begins a time can be booked. */
  readonly bookUntilMinutes: number
  /** Until how long before it begins an appointment can be moved. */
  readonly moveUntilMinutes: number
  /** How many days ahead there is something to book. */
  readonly windowDays: number
}

/** What one person has ahead, and the months of the cancellations. */
export interface BookingPerson {
  readonly open: readonly (OpenPeriod & { readonly id: string })[]
  readonly cancelled: readonly { readonly id: string; readonly at: number }[]
}

export const stillOpen = (person: BookingPerson, at: number): BookingPerson['open'] =>
  person.open.filter(({ endAt }) => endAt > at)

export const cancelledThisMonth = ({ cancelled }: BookingPerson, at: number): BookingPerson['cancelled'] =>
  cancelled.filter((one) => monthOf(one.at) === monthOf(at))

/** Whether a person has something else in this time; `id` is what is being moved. */
export const hasOtherThen = (person: BookingPerson, span: OpenPeriod, id?: string): boolean =>
  person.open.some((one) => one.id !== id && overlaps(one, span))

/** Why a person can book nothing more now; null when they can. */
export function againstBooking(
  rules: BookingRules,
  person: BookingPerson,
  inCare: boolean,
  at: number,
): 'TOO_MANY_BOOKED' | 'TOO_MANY_CANCELLED' | null {
  if (stillOpen(person, at).length >= rules.openAtMost) return 'TOO_MANY_BOOKED'
  if (!inCare && cancelledThisMonth(person, at).length >= rules.cancellationsAMonth)
    return 'TOO_MANY_CANCELLED'
  return null
}

/** Why a time cannot be booked, wherever it is; null when it can. */
export function againstTime(
  { bookUntilMinutes, windowDays }: BookingRules,
  startAt: number,
  at: number,
): 'SLOT_PAST' | 'OUTSIDE_WINDOW' | null {
  if (startAt < at + bookUntilMinutes * MINUTE) return 'SLOT_PAST'
  return startAt >= at + windowDays * DAY ? 'OUTSIDE_WINDOW' : null
}

export const mayMove = ({ moveUntilMinutes }: BookingRules, startAt: number, at: number): boolean =>
  at <= startAt - moveUntilMinutes * MINUTE
