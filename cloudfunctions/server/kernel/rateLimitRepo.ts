import { command, db } from '../cloud/database'

/** Counts of one person, one action, one window. */
interface RateDocument {
  readonly _id: string
  readonly count: number
  /** Idempotency keys that were counted; at most `limit` of them. */
  readonly keys: readonly string[]
  /** How often a counted key came again. */
  readonly repeats: number
  readonly expiresAt: number
}

const limits = db.collection<RateDocument>('rate_limits')

/** Opens a window with its first call. False when it is open already. */
export const openWindow = (id: string, key: string | null, expiresAt: number) =>
  limits.insert({ _id: id, count: 1, keys: key ? [key] : [], repeats: 0, expiresAt })

/** Counts a call while there is room; the condition and the increment are one step in the database. */
export async function countCall(id: string, key: string | null, limit: number): Promise<boolean> {
  const _ = command()
  const room = key ? { _id: id, count: _.lt(limit), keys: _.nin([key]) } : { _id: id, count: _.lt(limit) }
  const step = key ? { count: _.inc(1), keys: _.push([key]) } : { count: _.inc(1) }
  return (await limits.update(room, step)) === 1
}

/** Counts a repeat of a key that is counted already, while there is room for repeats. */
export async function countRepeat(id: string, key: string, limit: number): Promise<boolean> {
  const _ = command()
  return (await limits.update({ _id: id, keys: key, repeats: _.lt(limit) }, { repeats: _.inc(1) })) === 1
}

/** Removes at most `limit` windows that are over; returns how many. */
export async function purgeWindows(at: number, limit: number): Promise<number> {
  const _ = command()
  const due = await limits.find(
    { expiresAt: _.lt(at) },
    { order: [['expiresAt', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : limits.remove({ _id: _.in(due.map(({ _id }) => _id)) })
}
