import { db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'

/** A closed thread that was drawn, and what a supervisor found. `_id` is the thread's. */
export interface SampleDocument {
  readonly _id: string
  readonly region: string
  readonly topic: string | null
  /** Whose thread it was, and who closed it: neither looks at it. */
  readonly expertId: string | null
  readonly closedBy: string
  readonly closedAt: number
  readonly state: 'waiting' | 'reviewed'
  readonly reviewedBy: string | null
  readonly reviewedAt: number | null
  /** Sealed JSON of the form; empty while it waits. */
  readonly form: string
}

export interface Form {
  readonly inTime: boolean
  readonly safe: boolean
  readonly clear: boolean
  readonly remark: string
}

/** One's own are among them and are not shown, so more are fetched than shown. */
const FETCHED = 60

const samples = db.collection<SampleDocument>('samples')

export const sealedForm = ({ sealer }: Pick<ActionContext, 'sealer'>, id: string, form: Form): string =>
  sealer.seal(JSON.stringify(form), { collection: 'samples', id, field: 'form' })

export const isOwn = (
  { person }: Pick<ActionContext, 'person'>,
  { expertId, closedBy }: Pick<SampleDocument, 'expertId' | 'closedBy'>,
): boolean => expertId === person._id || closedBy === person._id

/** Those that wait for this supervisor, the longest waiting first. */
export async function waitingSamples(context: Pick<ActionContext, 'person' | 'region'>) {
  const found = await samples.find(
    { region: context.region, state: 'waiting' },
    { order: [['closedAt', 'asc']], limit: FETCHED },
  )
  return found.filter((sample) => !isOwn(context, sample))
}

export async function regionSample(
  { region }: Pick<ActionContext, 'region'>,
  id: string,
): Promise<SampleDocument | null> {
  const found = await samples.get(id)
  return found?.region === region ? found : null
}
