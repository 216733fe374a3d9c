import type { OpenPeriod } from '../../kit/period'
import { overlaps } from '../../kit/period'
import type { Slot } from './schedule'

/** Who has a seat: an appointment, or somebody of the waiting list to whom it is offered until an instant. */
export type Holder = { readonly appointmentId: string } | { readonly waitId: string; readonly until: number }

/** One place at one time with one expert. It is stored while somebody has it, and not at all while nobody does. */
export interface Seat extends OpenPeriod {
  readonly id: string
  readonly expertId: string
  readonly service: string
  readonly holder: Holder
}

/** The one name of a seat, whoever asks for it: two who want the same seat meet at it. */
export const seatId = (expertId: string, startAt: number, place: number): string =>
  `${expertId}.${startAt}.${place}`

/** The one name of a time of an expert. */
export const slotId = (expertId: string, startAt: number): string => `${expertId}.${startAt}`

/** Which places of a slot nobody has, in order. */
export const freePlaces = (
  expertId: string,
  { startAt }: Pick<Slot, 'startAt'>,
  capacity: number,
  taken: ReadonlySet<string>,
): readonly number[] =>
  Array.from({ length: capacity }, (_, place) => place).filter(
    (place) => !taken.has(seatId(expertId, startAt, place)),
  )

export interface FreeSlot extends Slot {
  readonly left: number
}

/** What is left of the slots of one expert; a seat of an earlier grid takes the times that it touches. */
export function freeSlots(
  expertId: string,
  slots: readonly Slot[],
  capacityOf: (service: string) => number,
  seats: readonly Pick<Seat, 'id' | 'startAt' | 'endAt'>[],
): readonly FreeSlot[] {
  const taken = new Set(seats.map(({ id }) => id))
  return slots.map((slot) => {
    const other = seats.some((seat) => seat.startAt !== slot.startAt && overlaps(seat, slot))
    const left = other ? 0 : freePlaces(expertId, slot, capacityOf(slot.service), taken).length
    return { ...slot, left }
  })
}

/** At most `count` of the free times nearest to an instant, in order of time. */
export const nearest = <S extends Pick<FreeSlot, 'startAt' | 'left'>>(
  slots: readonly S[],
  at: number,
  count: number,
): readonly S[] =>
  slots
    .filter(({ left, startAt }) => left > 0 && startAt !== at)
    .sort((a, b) => Math.abs(a.startAt - at) - Math.abs(b.startAt - at) || a.startAt - b.startAt)
    .slice(0, count)
    .sort((a, b) => a.startAt - b.startAt)
