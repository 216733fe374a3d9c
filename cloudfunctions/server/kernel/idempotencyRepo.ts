import { command, db } from '../cloud/database'

/** The one effect of one key. `_id` is the HMAC of the person, a colon, and the key. */
export interface IdempotencyDocument {
  readonly _id: string
  readonly region: string
  readonly action: string
  /** HMAC of the input, so that a key cannot be used for another body. */
  readonly body: string
  readonly state: 'running' | 'done'
  /** While running: until when the first caller may be at work. Later, a repeat takes over. */
  readonly leaseUntil: number
  /** What the call creates, so that deleting it can take its answer along. */
  readonly effectId: string
  /** Sealed JSON of the answer once done: it may hold a score. Empty when what it tells of was deleted. */
  readonly answer: string
  readonly expiresAt: number
}

const records = db.collection<IdempotencyDocument>('idempotency')

export const openRecord = (record: IdempotencyDocument) => records.insert(record)
export const findRecord = (id: string) => records.get(id)

/** Takes over a record whose caller died. Of many who try, one succeeds. */
export const takeOver = async (id: string, seenLease: number, leaseUntil: number): Promise<boolean> =>
  (await records.update({ _id: id, state: 'running', leaseUntil: seenLease }, { leaseUntil })) === 1

/** Kept only while the call runs: an answer that was forgotten meanwhile stays forgotten. */
export const storeAnswer = (id: string, answer: string) =>
  records.update({ _id: id, state: 'running' }, { state: 'done', answer })

/** What the call made is deleted: the answer goes too, also one that is not stored yet, and the key stays used. */
export const forgetAnswer = (effectId: string) => records.update({ effectId }, { state: 'done', answer: '' })

/** Nothing happened, so the key is free again. An answer that is stored stays. */
export const releaseRecord = (id: string) => records.remove({ _id: id, state: 'running' })

/** Removes at most `limit` records that are past their time; returns how many. */
export async function purgeRecords(at: number, limit: number): Promise<number> {
  const _ = command()
  const due = await records.find(
    { expiresAt: _.lt(at) },
    { order: [['expiresAt', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : records.remove({ _id: _.in(due.map(({ _id }) => _id)) })
}
