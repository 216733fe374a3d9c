const MINUTE = 60_000
/** So long a freed seat is kept for the first who waits. */
export const OFFER_MS = 15 * MINUTE

/** `taken`: the seat became an appointment. `lapsed`: the offer was not taken in time. `left`: by their own wish. */
export type WaitState = 'waiting' | 'offered' | 'taken' | 'lapsed' | 'left'

/** Somebody who waits for a time with one expert. */
export interface Wait {
  readonly id: string
  readonly expertId: string
  readonly service: string
  readonly state: WaitState
  /** Since when: the order of the list. */
  readonly at: number
  /** No time after this date is wanted. */
  readonly untilOn: string
  /** The seat that is kept for them, and until when. */
  readonly seatId: string | null
  readonly offerUntil: number | null
}

export const inOrderOfWaiting = (one: Pick<Wait, 'at' | 'id'>, other: Pick<Wait, 'at' | 'id'>): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id))
