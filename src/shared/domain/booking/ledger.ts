import { type Appointment, type CancelReason, cancel, isOpen, move } from './appointment'
import type { Holder, Seat } from './seat'
import { OFFER_MS, type Wait } from './waiting'

/**
 * What is stored when seats change hands. All of it is stored together or none of it, so that no seat is ever held by
 * nobody and nobody holds what they do not know of.
 */
export interface Writes {
  readonly seats?: readonly Seat[]
  /** Ids of seats that are free from now on. */
  readonly freed?: readonly string[]
  readonly appointment?: Appointment
  readonly waits?: readonly Wait[]
}

type Outcome<R extends string> = { readonly refused: R } | { readonly writes: Writes }

export const isHeldBy = ({ holder }: Seat, { id }: Pick<Appointment, 'id'>): boolean =>
  'appointmentId' in holder && holder.appointmentId === id
export const isOfferedTo = ({ holder }: Seat, { id }: Pick<Wait, 'id'>): boolean =>
  'waitId' in holder && holder.waitId === id
/** An offer that was not taken in time: the seat belongs to whoever waits next. */
export const offerIsOver = ({ holder }: Pick<Seat, 'holder'>, at: number): boolean =>
  'until' in holder && holder.until <= at

/** Gives a seat that nobody has to a new appointment. */
export function take(
  seat: Omit<Seat, 'holder'>,
  found: Seat | null,
  appointment: Appointment,
): Outcome<'SLOT_TAKEN'> {
  if (found !== null) return { refused: 'SLOT_TAKEN' }
  return { writes: { seats: [heldBy(seat, appointment)], appointment } }
}

const heldBy = (seat: Omit<Seat, 'holder'>, { id }: Pick<Appointment, 'id'>): Seat => ({
  ...seat,
  holder: { appointmentId: id },
})

/** A seat that its holder gives back: it is kept for the first who waits, or free in the same step. */
export function release(
  seat: Seat,
  next: Wait | null,
  at: number,
): Required<Pick<Writes, 'seats' | 'freed' | 'waits'>> {
  if (next === null) return { seats: [], freed: [seat.id], waits: [] }
  const until = Math.min(at + OFFER_MS, seat.startAt)
  const holder: Holder = { waitId: next.id, until }
  const offered: Wait = { ...next, state: 'offered', seatId: seat.id, offerUntil: until }
  return { seats: [{ ...seat, holder }], freed: [], waits: [offered] }
}

/** Cancels an appointment and gives its seat back. `next` is the first who waits for it. */
export function cancelAppointment(
  found: Appointment,
  seat: Seat | null,
  next: Wait | null,
  { by, reason, at }: { by: 'citizen' | 'expert' | 'service'; reason: CancelReason; at: number },
): Outcome<'VISIT_OVER'> {
  const decided = cancel(found, by, reason)
  if ('refused' in decided) return decided
  if (Object.keys(decided.change).length === 0) return { writes: {} }
  const freed = seat && isHeldBy(seat, found) ? release(seat, next, at) : {}
  return { writes: { ...freed, appointment: { ...found, ...decided.change } } }
}

/** Moves an appointment to another seat: it has the new one and gives the old one back in the same step. */
export function moveAppointment(
  found: Appointment,
  seat: Seat | null,
  next: Wait | null,
  to: { readonly seat: Omit<Seat, 'holder'>; readonly found: Seat | null },
  { confirms, at }: { readonly confirms: 'atOnce' | 'byExpert'; readonly at: number },
): Outcome<'VISIT_OVER' | 'SLOT_TAKEN'> {
  const { id: seatId, expertId, startAt, endAt } = to.seat
  if (found.seatId === seatId && isOpen(found)) return { writes: {} }
  const decided = move(found, { seatId, expertId, startAt, endAt }, confirms, at)
  if ('refused' in decided) return decided
  if (to.found !== null) return { refused: 'SLOT_TAKEN' }
  const freed = seat && isHeldBy(seat, found) ? release(seat, next, at) : { seats: [], freed: [], waits: [] }
  const appointment = { ...found, ...decided.change }
  return { writes: { ...freed, seats: [...freed.seats, heldBy(to.seat, found)], appointment } }
}

/** The offered seat becomes the appointment of whoever waited for it. */
export function acceptOffer(
  wait: Wait,
  seat: Seat | null,
  appointment: Appointment,
  at: number,
): Outcome<'OFFER_OVER'> {
  if (wait.state !== 'offered' || !seat || !isOfferedTo(seat, wait) || offerIsOver(seat, at))
    return { refused: 'OFFER_OVER' }
  const taken: Wait = { ...wait, state: 'taken', offerUntil: null }
  return { writes: { seats: [heldBy(seat, appointment)], appointment, waits: [taken] } }
}

/** Takes somebody off the list, by their own wish or because the offer is over; what was kept for them goes on. */
export function endWait(
  wait: Wait,
  state: 'lapsed' | 'left',
  seat: Seat | null,
  next: Wait | null,
  at: number,
): Writes {
  if (wait.state !== 'waiting' && wait.state !== 'offered') return {}
  const ended: Wait = { ...wait, state, seatId: null, offerUntil: null }
  const freed =
    seat && isOfferedTo(seat, wait) ? release(seat, next, at) : { seats: [], freed: [], waits: [] }
  return { ...freed, waits: [ended, ...freed.waits] }
}
