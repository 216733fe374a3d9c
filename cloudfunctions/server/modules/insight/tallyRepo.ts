import { endOfQuarter, quarterOf } from '@shared/domain/insight/quarter'
import { command, db } from '../../cloud/database'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

/**
 * That somebody was counted. `_id` is an HMAC of person, subject and quarter; it says neither when nor what they
 * answered, and it goes when the quarter is over. See docs/decisions/0016.
 */
interface MarkDocument {
  readonly _id: string
  readonly region: string
  readonly untilAt: number
}

/** Sums of everybody; nothing in it is anybody's. `_id` = region:period:subject:part. */
interface TallyDocument {
  readonly _id: string
  readonly region: string
  readonly period: string
  readonly subject: string
  readonly numbers: Readonly<Record<string, number>>
}

export type Numbers = TallyDocument['numbers']
type Context = Pick<ActionContext, 'person' | 'region' | 'at' | 'digest' | 'effectId'>

const marks = db.collection<MarkDocument>('insight_marks')
const tallies = db.collection<TallyDocument>('insight_tallies')
/** Many who answer at once write to different parts of a sum. */
const PARTS = 8
/** More than the parts of everything that is counted. */
const MOST = 400
/** Two who begin the same part at once: one of them looks again. */
const TRIES = 4

const markOf = ({ person, digest }: Pick<Context, 'person' | 'digest'>, subject: string, period: string) =>
  digest('insight.mark', person._id, subject, period)

const sum = (one: Numbers, other: Numbers): Numbers =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      (one[name] ?? 0) + (other[name] ?? 0),
    ]),
  )

/** Whether the caller was counted in this quarter. */
export const isCounted = async (context: Context, subject: string): Promise<boolean> =>
  (await marks.get(markOf(context, subject, quarterOf(context.at)))) !== null

/**
 * Adds to the sums of this quarter: `first` for somebody who is counted for the first time, `again` for anybody else.
 * Mark and sum are stored together or not at all. Returns whether it was the first time.
 */
export async function count(
  context: Context,
  subject: string,
  first: Numbers,
  again: Numbers | null,
): Promise<boolean> {
  const { region, at, digest, effectId } = context
  const period = quarterOf(at)
  const mark = markOf(context, subject, period)
  const part = Buffer.from(digest('insight.part', effectId), 'base64url').readUInt8(0) % PARTS
  const _id = `${region}:${period}:${subject}:${part}`
  const once = (): Promise<boolean> =>
    inTransaction(async (transaction) => {
      const isFirst = (await transaction.get<MarkDocument>('insight_marks', mark)) === null
      const numbers = isFirst ? first : again
      if (numbers === null) return false
      if (isFirst) {
        const document: MarkDocument = { _id: mark, region, untilAt: endOfQuarter(period) }
        await transaction.insert('insight_marks', document)
      }
      const there = await transaction.get<TallyDocument>('insight_tallies', _id)
      const tally: TallyDocument = { _id, region, period, subject, numbers }
      if (there) await transaction.update('insight_tallies', _id, { numbers: sum(there.numbers, numbers) })
      else await transaction.insert('insight_tallies', tally)
      return isFirst
    })
  for (let tries = 1; tries < TRIES; tries++) {
    const counted = await unlessThere(once)
    if (counted !== null) return counted
  }
  return once()
}

/** Everything that was counted in a region and a quarter, by subject. */
export async function countsOf(region: string, period: string): Promise<ReadonlyMap<string, Numbers>> {
  const found = await tallies.find({ region, period }, { order: [['_id', 'asc']], limit: MOST })
  const sums = new Map<string, Numbers>()
  for (const { subject, numbers } of found) sums.set(subject, sum(sums.get(subject) ?? {}, numbers))
  return sums
}

/** Forgets who was counted, once the quarter is over: the sums need nobody any more. */
export async function removeMarks(region: string, at: number, limit: number): Promise<number> {
  const due = await marks.find(
    { region, untilAt: command().lte(at) },
    { order: [['untilAt', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : marks.remove({ _id: command().in(due.map(({ _id }) => _id)) })
}
