import type { Entry } from '@shared/domain/activity/line'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/**
 * That somebody takes part. `_id` is an HMAC of them and the occasion, so that a pair is one document: of the person who
 * signed up, or of the child of theirs that has an account.
 */
export interface EntryDocument extends Omit<Entry, 'id'> {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly occasion: string
  readonly course: string
  readonly startAt: number
  readonly endAt: number
  readonly forWhom: 'self' | 'child'
  /** How the person names that child; not there for oneself and for a child without an account. */
  readonly wardId?: string | null
  /** Which text a guardian agreed to; null where none is asked. */
  readonly guardianVersion: number | null
  /** The dates on which they were there. */
  readonly visits: readonly string[]
  /** When they are next to be reminded, or the largest number. */
  readonly remindAt: number
}

const entries = db.collection<EntryDocument>('activity_entries')
const SHOWN = 50
const MOST = 1000

type Context = Pick<ActionContext, 'person' | 'region' | 'digest'>

/** Whoever takes part has one entry for an occasion, whatever devices ask at once. */
export const entryIdOf = ({ digest }: Pick<Context, 'digest'>, taker: string, occasion: string): string =>
  digest('activity.entry', taker, occasion)

export const findEntry = (id: string): Promise<EntryDocument | null> => entries.get(id)

/** Null when it is somebody else's: of a child, another guardian may have signed up. */
export async function ownEntry(
  { person }: Pick<Context, 'person'>,
  id: string,
): Promise<EntryDocument | null> {
  const found = await entries.get(id)
  return found?.personId === person._id ? found : null
}

/** The latest ones of a person. */
export const entriesOf = ({ person }: Pick<Context, 'person'>): Promise<EntryDocument[]> =>
  entries.find(
    { personId: person._id },
    {
      order: [
        ['startAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: SHOWN,
    },
  )

/** Everybody who has a seat. */
export const seatedIn = (occasion: string): Promise<EntryDocument[]> =>
  entries.find({ occasion, state: 'in' }, { order: [['placeId', 'asc']], limit: MOST })

/** Counts a date once, however often it is said. */
export async function addVisit(id: string, on: string): Promise<void> {
  const _ = command()
  await entries.update({ _id: id, state: 'in', visits: _.nin([on]) }, { visits: _.push([on]) })
}

export const dueReminders = (region: string, at: number, limit: number): Promise<EntryDocument[]> =>
  entries.find({ region, remindAt: command().lte(at) }, { order: [['remindAt', 'asc']], limit })

/** Those that ended before, the longest ago first. */
export const endedBefore = (region: string, before: number, limit: number): Promise<EntryDocument[]> =>
  entries.find({ region, endAt: command().lt(before) }, { order: [['endAt', 'asc']], limit })

export const removeEntries = (ids: readonly string[]) => entries.remove({ _id: command().in([...ids]) })

export const readEntry = (transaction: Transaction, id: string): Promise<EntryDocument | null> =>
  transaction.get<EntryDocument>('activity_entries', id)

export const addEntry = (transaction: Transaction, entry: EntryDocument): Promise<void> =>
  transaction.insert('activity_entries', entry)

export const changeEntry = (
  transaction: Transaction,
  id: string,
  changes: Partial<EntryDocument>,
): Promise<void> => transaction.update('activity_entries', id, changes)
