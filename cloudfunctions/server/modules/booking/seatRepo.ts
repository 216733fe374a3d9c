import type { Seat } from '@shared/domain/booking/seat'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'

type SeatDocument = Omit<Seat, 'id'> & { readonly _id: string; readonly region: string }

const seats = db.collection<SeatDocument>('booking_seats')

/** More than anybody can give in the days for which it is asked. */
const MOST = 1000

const seatOf = ({ _id, region: _region, ...rest }: SeatDocument): Seat => ({ id: _id, ...rest })

/** The seats of an expert that somebody has, from an instant until another. */
export async function seatsOf(expertId: string, from: number, to: number): Promise<readonly Seat[]> {
  const _ = command()
  const found = await seats.find(
    { expertId, startAt: _.gte(from).and(_.lt(to)) },
    { order: [['startAt', 'asc']], limit: MOST },
  )
  return found.map(seatOf)
}

export async function readSeat(transaction: Transaction, id: string): Promise<Seat | null> {
  const found = await transaction.get<SeatDocument>('booking_seats', id)
  return found && seatOf(found)
}

/** Gives a seat to its new holder; throws on a duplicate when another one has it since. */
export async function saveSeat(transaction: Transaction, region: string, seat: Seat): Promise<void> {
  const { id, holder, ...rest } = seat
  if (await transaction.get('booking_seats', id))
    return transaction.update('booking_seats', id, { service: seat.service, holder: command().set(holder) })
  const document: SeatDocument = { _id: id, region, ...rest, holder }
  return transaction.insert('booking_seats', document)
}

/** Forgets seats of times that are long over. */
export const removeSeats = (ids: readonly string[]) => seats.remove({ _id: command().in([...ids]) })

export const freeSeat = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove('booking_seats', id)
