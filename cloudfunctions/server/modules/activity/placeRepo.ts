import type { Line, Place } from '@shared/domain/activity/line'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'

interface PlaceDocument {
  readonly _id: string
  readonly region: string
  readonly occasion: string
  readonly line: Line
  readonly entryId: string
  readonly at: number
}

const places = db.collection<PlaceDocument>('activity_places')
/** More than a room and its waiting list hold. */
const MOST = 1000

const placeOf = ({ _id: id, line, entryId, at }: PlaceDocument): Place => ({ id, line, entryId, at })

/** Every place of an occasion that somebody has: seats, and the waiting list in its order. */
export async function placesOf(occasion: string): Promise<readonly Place[]> {
  const found = await places.find(
    { occasion },
    {
      order: [
        ['line', 'asc'],
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit: MOST,
    },
  )
  return found.map(placeOf)
}

export async function isAwaited(occasion: string): Promise<boolean> {
  const found = await places.find({ occasion, line: 'wait' }, { limit: 1, fields: ['_id'] })
  return found.length > 0
}

/** Throws on a duplicate when another one has it since. */
export const addPlace = (
  transaction: Transaction,
  region: string,
  occasion: string,
  { id: _id, ...rest }: Place,
): Promise<void> => transaction.insert('activity_places', { _id, region, occasion, ...rest } as PlaceDocument)

export const passPlace = (transaction: Transaction, { id, ...rest }: Place): Promise<void> =>
  transaction.update('activity_places', id, rest)

export const freePlace = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove('activity_places', id)

/** Forgets the places of occasions that are long over. */
export const removePlaces = (ids: readonly string[]) => places.remove({ _id: command().in([...ids]) })
