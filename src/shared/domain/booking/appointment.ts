import type { OpenPeriod } from '../../kit/period'
import { DAY } from '../../kit/time'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Sorts after every time: nothing is due any more. */
export const NEVER = Number.MAX_SAFE_INTEGER
/** So long before it begins a person is reminded. */
const REMINDERS_MS = [24 * HOUR, 2 * HOUR] as const
/** From so long before it begins a person can say that they are there. */
const CHECK_IN_MS = 60 * MINUTE
/** So long after its beginning somebody who is not there has not come. */
const NO_SHOW_MS = 10 * MINUTE

export const appointmentStates = [
  'requested',
  'confirmed',
  'reminded',
  'checkedIn',
  'done',
  'noShow',
  'cancelled',
] as const
export type AppointmentState = (typeof appointmentStates)[number]

export const cancelReasons = [
  'changedMind',
  'noTime',
  'better',
  'expertAway',
  'notConfirmed',
  'other',
] as const
export type CancelReason = (typeof cancelReasons)[number]

export interface Appointment extends OpenPeriod {
  readonly id: string
  readonly expertId: string
  readonly service: string
  readonly state: AppointmentState
  /** The seat that it holds; null when it holds none any more. */
  readonly seatId: string | null
  /** When the person is reminded next. */
  readonly remindAt: number
  /** The expert cannot come: the person is asked what to do instead, and nobody decides it for them. */
  readonly asksChoice: boolean
  readonly cancelledBy: 'citizen' | 'expert' | 'service' | null
  readonly cancelReason: CancelReason | null
}

export type Decision<R extends string> = { readonly refused: R } | { readonly change: Partial<Appointment> }

/** Still to come or under way: it holds a seat. */
export const isOpen = ({ state }: Pick<Appointment, 'state'>): boolean =>
  state === 'requested' || state === 'confirmed' || state === 'reminded' || state === 'checkedIn'

/** Nobody has come yet, so it can be moved, cancelled or marked. */
export const isAhead = ({ state }: Pick<Appointment, 'state'>): boolean =>
  state === 'requested' || state === 'confirmed' || state === 'reminded'

const isFirm = ({ state }: Pick<Appointment, 'state'>): boolean =>
  state === 'confirmed' || state === 'reminded'

/** When a person is to be reminded of something that begins then, seen from an instant. */
export const reminderAfter = (startAt: number, at: number): number =>
  REMINDERS_MS.map((before) => startAt - before).find((due) => due > at) ?? NEVER

/** An appointment as it is before anything has happened to it. */
export const freshAppointment = (
  made: Pick<Appointment, 'id' | 'expertId' | 'service' | 'startAt' | 'endAt' | 'seatId'>,
  confirms: 'atOnce' | 'byExpert',
  at: number,
): Appointment => ({
  ...made,
  state: confirms === 'atOnce' ? 'confirmed' : 'requested',
  remindAt: confirms === 'atOnce' ? reminderAfter(made.startAt, at) : NEVER,
  asksChoice: false,
  cancelledBy: null,
  cancelReason: null,
})

/** The expert says yes to a request. Saying it twice changes nothing. */
export function confirm(found: Appointment, at: number): Decision<'VISIT_OVER'> {
  if (isFirm(found)) return { change: {} }
  if (found.state !== 'requested' || found.startAt <= at) return { refused: 'VISIT_OVER' }
  return { change: { state: 'confirmed', remindAt: reminderAfter(found.startAt, at) } }
}

/** A reminder that is due: it is said once, and the next one is set. */
export function remind(found: Appointment, at: number): Decision<'VISIT_OVER'> {
  if (!isFirm(found) || found.remindAt > at || found.startAt <= at) return { refused: 'VISIT_OVER' }
  return { change: { state: 'reminded', remindAt: reminderAfter(found.startAt, at) } }
}

/** The person is there. Saying it twice changes nothing. */
export function checkIn(found: Appointment, at: number): Decision<'VISIT_TOO_EARLY' | 'VISIT_OVER'> {
  if (found.state === 'checkedIn') return { change: {} }
  if (!isFirm(found) || at >= found.endAt) return { refused: 'VISIT_OVER' }
  if (at < found.startAt - CHECK_IN_MS) return { refused: 'VISIT_TOO_EARLY' }
  return { change: { state: 'checkedIn', remindAt: NEVER } }
}

/** It has taken place, or the person has not come. The same said twice changes nothing. */
export function finish(
  found: Appointment,
  how: 'done' | 'noShow',
  at: number,
): Decision<'VISIT_TOO_EARLY' | 'VISIT_OVER'> {
  if (found.state === how) return { change: {} }
  const fits = how === 'done' ? isFirm(found) || found.state === 'checkedIn' : isFirm(found)
  if (!fits) return { refused: 'VISIT_OVER' }
  if (at < found.startAt + (how === 'done' ? 0 : NO_SHOW_MS)) return { refused: 'VISIT_TOO_EARLY' }
  return { change: { state: how, remindAt: NEVER, asksChoice: false } }
}

/** Nobody comes. A second cancellation changes nothing, whoever it comes from. */
export function cancel(
  found: Appointment,
  by: NonNullable<Appointment['cancelledBy']>,
  reason: CancelReason,
): Decision<'VISIT_OVER'> {
  if (found.state === 'cancelled') return { change: {} }
  if (!isAhead(found)) return { refused: 'VISIT_OVER' }
  const over = { remindAt: NEVER, asksChoice: false, seatId: null } as const
  return { change: { state: 'cancelled', cancelledBy: by, cancelReason: reason, ...over } }
}

/** The same appointment at another time; a service that its expert confirms is asked for anew. */
export function move(
  found: Appointment,
  to: Pick<Appointment, 'expertId' | 'startAt' | 'endAt' | 'seatId'>,
  confirms: 'atOnce' | 'byExpert',
  at: number,
): Decision<'VISIT_OVER'> {
  if (!isAhead(found)) return { refused: 'VISIT_OVER' }
  const { state, remindAt } = freshAppointment({ ...found, ...to }, confirms, at)
  const { expertId, startAt, endAt, seatId } = to
  return { change: { expertId, startAt, endAt, seatId, state, remindAt, asksChoice: false } }
}

/** The expert cannot come; the person is asked. */
export const askChoice = (found: Appointment): Decision<'VISIT_OVER'> =>
  isAhead(found) ? { change: { asksChoice: true } } : { refused: 'VISIT_OVER' }

/** Why the service ends it by itself: nobody has confirmed it, or nobody has chosen, before it began. */
export const lapsesAt = ({ state, asksChoice, startAt }: Appointment, at: number): boolean =>
  startAt <= at && isAhead({ state }) && (state === 'requested' || asksChoice)

/** So long after its end the pre-visit card is there for the expert who writes about it. */
const CARD_KEPT_MS = 14 * DAY

/** What somebody wants to talk about can be written down, and written anew, until it begins. */
export const takesCard = (found: Pick<Appointment, 'state' | 'startAt'>, at: number): boolean =>
  isOpen(found) && at < found.startAt

/** When the pre-visit card of an appointment goes. */
export const cardGoneAt = ({ endAt }: Pick<Appointment, 'endAt'>): number => endAt + CARD_KEPT_MS
