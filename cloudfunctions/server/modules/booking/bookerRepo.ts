import { isOpen } from '@shared/domain/booking/appointment'
import { type BookingPerson, cancelledThisMonth, stillOpen } from '@shared/domain/booking/limits'
import { command } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { VisitDocument } from './visitRepo'

/** `_id` is the personId. */
interface BookerDocument extends BookingPerson {
  readonly _id: string
  readonly region: string
}

const nothing: BookingPerson = { open: [], cancelled: [] }

export const readBooker = async (transaction: Transaction, personId: string): Promise<BookingPerson> =>
  (await transaction.get<BookerDocument>('booking_people', personId)) ?? nothing

/** Keeps the account of what a person has, in the same step as the appointment: two bookings at once meet here. */
export async function saveBooker(
  transaction: Transaction,
  before: VisitDocument | null,
  after: VisitDocument,
  at: number,
): Promise<void> {
  const { personId, region, _id: id, startAt, endAt } = after
  if (personId === null) return
  const stored = await transaction.get<BookerDocument>('booking_people', personId)
  const person = stored ?? nothing
  const others = stillOpen(person, at).filter((one) => one.id !== id)
  const open = isOpen(after) ? [...others, { id, startAt, endAt }] : [...others]
  const left = after.state === 'cancelled' && before?.state !== 'cancelled' && after.cancelledBy === 'citizen'
  const counts = left && before?.asksChoice !== true
  const month = cancelledThisMonth(person, at)
  const cancelled = counts ? [...month, { id, at }] : [...month]
  if (!stored)
    return transaction.insert('booking_people', { _id: personId, region, open, cancelled } as BookerDocument)
  const { set } = command()
  return transaction.update('booking_people', personId, { open: set(open), cancelled: set(cancelled) })
}
