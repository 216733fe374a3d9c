import type { AnswerMap, Score } from '@shared/domain/assessment/types'
import { command, db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'
import { newestFirst, type Position } from '../../kernel/cursor'
import { changePerson } from '../../kernel/personRepo'

interface BatteryRun {
  readonly battery: string
  readonly runId: string
}

interface ResultDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly scale: string
  readonly version: number
  readonly takenAt: number
  readonly batteryRun: BatteryRun | null
  /** Sealed JSON of answers and score. */
  readonly sheet: string
}

/** A result as the module works with it. */
export interface StoredResult {
  readonly id: string
  readonly scale: string
  readonly version: number
  readonly takenAt: number
  readonly batteryRun: BatteryRun | null
  readonly answers: Record<string, number | string | number[]>
  readonly score: Score
}

export interface NewResult {
  readonly scale: string
  readonly version: number
  readonly answers: AnswerMap
  readonly score: Score
  readonly takenAt: number
  readonly batteryRun?: BatteryRun | undefined
}

type Owner = Pick<ActionContext, 'person' | 'region' | 'sealer'>

const results = db.collection<ResultDocument>('results')

/** Stores once per effect id; a repeat gets what was stored. */
export async function storeResult(context: ActionContext, fresh: NewResult): Promise<StoredResult> {
  const document: ResultDocument = {
    _id: context.effectId,
    region: context.region,
    personId: context.person._id,
    scale: fresh.scale,
    version: fresh.version,
    takenAt: fresh.takenAt,
    batteryRun: fresh.batteryRun ?? null,
    sheet: context.sealer.seal(
      JSON.stringify({ answers: fresh.answers, score: fresh.score }),
      placeOf(context.effectId),
    ),
  }
  if (await results.insert(document)) return opened(context, document)
  const earlier = await findResult(context, context.effectId)
  if (!earlier) throw new Error('a result was refused as a duplicate and cannot be read')
  return earlier
}

/** Only the owner's: a foreign id and an unknown one take the same query to the same nothing. */
export async function findResult(owner: Owner, id: string): Promise<StoredResult | null> {
  const [found] = await results.find({ _id: id, ...ownedBy(owner) }, { limit: 1 })
  return found ? opened(owner, found) : null
}

/** Newest first, beginning after `after`. */
export async function listResults(
  owner: Owner,
  { scale, after, limit }: { scale: string | undefined; after: Position | null; limit: number },
): Promise<StoredResult[]> {
  const where = scale === undefined ? ownedBy(owner) : { ...ownedBy(owner), scale }
  const found = await newestFirst(results, 'takenAt', where, { after, limit })
  return found.map((document) => opened(owner, document))
}

/** True when this call removed it. */
export const removeResult = async (owner: Owner, id: string): Promise<boolean> =>
  (await results.remove({ _id: id, ...ownedBy(owner) })) === 1

/** Keeps the person's list of last times, which only moves forward. */
export const noteTaken = (owner: Owner, { scale, takenAt }: StoredResult) =>
  changePerson(owner.person._id, { [`lastTaken.${scale}`]: command().max(takenAt) })

/** Before a removal: the last time becomes that of the newest of the others, or none. */
export async function noteRemoval(owner: Owner, { id, scale }: StoredResult): Promise<void> {
  const newest = await newestFirst(
    results,
    'takenAt',
    { ...ownedBy(owner), scale },
    { after: null, limit: 2, fields: ['takenAt'] },
  )
  const left = newest.find(({ _id }) => _id !== id)
  await changePerson(owner.person._id, { [`lastTaken.${scale}`]: left ? left.takenAt : command().remove() })
}

/** Removes at most `limit` results taken before `before`; returns how many. */
export async function purgeResults(before: number, limit: number): Promise<number> {
  const _ = command()
  const due = await results.find(
    { takenAt: _.lt(before) },
    { order: [['takenAt', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : results.remove({ _id: _.in(due.map(({ _id }) => _id)) })
}

const placeOf = (id: string) => ({ collection: 'results', id, field: 'sheet' })

const ownedBy = ({ person, region }: Owner) => ({ personId: person._id, region })

function opened({ sealer }: Pick<ActionContext, 'sealer'>, document: ResultDocument): StoredResult {
  const { _id: id, scale, version, takenAt, batteryRun, sheet } = document
  return { id, scale, version, takenAt, batteryRun, ...JSON.parse(sealer.open(sheet, placeOf(id))) }
}
