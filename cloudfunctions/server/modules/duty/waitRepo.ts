import { command, db } from '../../cloud/database'

/** `_id` is the reply's. */
export interface WaitDocument {
  readonly _id: string
  readonly region: string
  /** When the reply came. */
  readonly at: number
  /** Open minutes since the reply was owed. */
  readonly minutes: number
  /** Open minutes of these for which an expert had it. */
  readonly held: number
  /** It came after the best that was promised. */
  readonly late: boolean
}

/** `_id` is the region. */
export interface FiguresDocument {
  readonly _id: string
  readonly at: number
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
  /** How long one keeps an expert; null while too few were measured. */
  readonly minutesEach: number | null
}

const waits = db.collection<WaitDocument>('reply_waits')
const figures = db.collection<FiguresDocument>('duty_figures')

export const recentWaits = (region: string, since: number, limit: number) =>
  waits.find({ region, at: command().gte(since) }, { order: [['at', 'desc']], limit })

/** From an instant on, the first ones first. */
export const waitsFrom = (region: string, from: number, limit: number) =>
  waits.find({ region, at: command().gte(from) }, { order: [['at', 'asc']], limit })

/** Removes at most `limit` that are older. */
export async function purgeWaits(region: string, before: number, limit: number): Promise<number> {
  const old = await waits.find(
    { region, at: command().lt(before) },
    { order: [['at', 'asc']], limit, fields: ['_id'] },
  )
  return old.length === 0 ? 0 : waits.remove({ _id: command().in(old.map(({ _id }) => _id)) })
}

export const findFigures = (region: string) => figures.get(region)

export async function storeFigures({ _id, ...rest }: FiguresDocument): Promise<void> {
  if (!(await figures.insert({ _id, ...rest }))) await figures.update({ _id }, rest)
}
