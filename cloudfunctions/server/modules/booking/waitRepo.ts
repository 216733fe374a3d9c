import type { Wait } from '@shared/domain/booking/waiting'
import { DAY, startOfDay } from '@shared/kit/time'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { About } from './visitRepo'

export interface WaitDocument extends Omit<Wait, 'id'>, About {
  readonly _id: string
  readonly region: string
  readonly personId: string
  /** When the offer, or the waiting, ends by itself; or the largest number. */
  readonly endsAt: number
}

const waits = db.collection<WaitDocument>('booking_waits')
const NEVER = Number.MAX_SAFE_INTEGER
/** So many of the first ones are looked through for somebody who still wants a time. */
const LOOKED = 50

/** As the rules of seats see it. */
export const waitOf = (document: WaitDocument): Wait => {
  const { _id: id, expertId, service, state, at, untilOn, seatId, offerUntil } = document
  return { id, expertId, service, state, at, untilOn, seatId, offerUntil }
}

const endsAt = ({ state, untilOn, offerUntil }: Pick<Wait, 'state' | 'untilOn' | 'offerUntil'>): number => {
  if (state === 'offered') return offerUntil ?? NEVER
  return state === 'waiting' ? startOfDay(untilOn) + DAY : NEVER
}

export const addWait = (document: Omit<WaitDocument, 'endsAt'>) =>
  waits.insert({ ...document, endsAt: endsAt(document) })

export async function ownWait(
  { person, region }: Pick<ActionContext, 'person' | 'region'>,
  id: string,
): Promise<WaitDocument | null> {
  const found = await waits.get(id)
  return found?.region === region && found.personId === person._id ? found : null
}

/** The places of a person in waiting lists, offers first. */
export async function waitsOf(personId: string): Promise<readonly WaitDocument[]> {
  const of = (state: Wait['state']) =>
    waits.find({ personId, state }, { order: [['at', 'asc']], limit: LOOKED })
  return [...(await of('offered')), ...(await of('waiting'))]
}

/** The first who waits for a time of this service on a date, but those who were passed over just now. */
export async function firstWaiting(
  { expertId, service, on }: { readonly expertId: string; readonly service: string; readonly on: string },
  passed: ReadonlySet<string>,
): Promise<WaitDocument | null> {
  const found = await waits.find(
    { expertId, service, state: 'waiting' },
    {
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit: LOOKED,
    },
  )
  return found.find(({ _id, untilOn }) => untilOn >= on && !passed.has(_id)) ?? null
}

/** Offers and waits that are over. */
export const overWaits = (region: string, at: number, limit: number): Promise<WaitDocument[]> =>
  waits.find({ region, endsAt: command().lte(at) }, { order: [['endsAt', 'asc']], limit, fields: ['_id'] })

export const readWait = (transaction: Transaction, id: string): Promise<WaitDocument | null> =>
  transaction.get<WaitDocument>('booking_waits', id)

export const saveWait = (
  transaction: Transaction,
  { id, state, seatId, offerUntil, untilOn }: Wait,
): Promise<void> =>
  transaction.update('booking_waits', id, {
    state,
    seatId,
    offerUntil,
    endsAt: endsAt({ state, untilOn, offerUntil }),
  })
