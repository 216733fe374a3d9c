import type { Input, Output } from '@shared/contracts'
import { db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

type Detail = Output<'staff.safety.open'>['case']
/** By headings, as it was written. */
export type Written =
  | { readonly kind: 'note'; readonly text: Omit<Input<'staff.safety.note'>, 'caseId'> }
  | { readonly kind: 'abuse'; readonly text: Omit<Input<'staff.safety.abuse'>, 'caseId'> }
type Report = Detail['abuse'][number]

/** What it is written about: somebody who may need a person now, or a letter. */
export type About = { readonly caseId: string } | { readonly threadId: string }

/** What a person wrote down about a case, or about a letter; never changed. */
interface RecordDocument {
  readonly _id: string
  readonly region: string
  readonly caseId?: string
  readonly threadId?: string
  readonly authorId: string
  readonly kind: Written['kind']
  /** Sealed JSON of the headings. */
  readonly text: string
  readonly at: number
}

const records = db.collection<RecordDocument>('safety_records')
const SHOWN = 50
const IN_TIME = [['at', 'asc']] as const
type Reader = Pick<ActionContext, 'sealer' | 'person'>

const textPlace = (id: string) => ({ collection: 'safety_records', id, field: 'text' })

/** Throws on a duplicate, as the transaction does. */
export async function addRecord(
  transaction: Transaction,
  {
    effectId,
    region,
    person,
    at,
    sealer,
  }: Pick<ActionContext, 'effectId' | 'region' | 'person' | 'at' | 'sealer'>,
  about: About,
  { kind, text }: Written,
): Promise<void> {
  const document: RecordDocument = {
    _id: effectId,
    region,
    ...about,
    authorId: person._id,
    kind,
    text: sealer.seal(JSON.stringify(text), textPlace(effectId)),
    at,
  }
  await transaction.insert('safety_records', document)
}

/** Everything that was written about a case, in order. */
export async function recordsOf(
  context: Reader,
  { _id: caseId, threadId }: { readonly _id: string; readonly threadId: string | null },
): Promise<Pick<Detail, 'notes' | 'abuse'>> {
  const [found, ofLetter] = await Promise.all([
    records.find({ caseId }, { order: IN_TIME, limit: SHOWN }),
    threadId === null ? [] : reportsOf(context, threadId),
  ])
  const of = (wanted: Written['kind']) =>
    found.filter(({ kind }) => kind === wanted).map((record) => opened(context, record))
  const reports = [...(of('abuse') as unknown as Report[]), ...ofLetter]
  return {
    notes: of('note') as unknown as Detail['notes'],
    abuse: reports.sort((a, b) => a.at - b.at),
  }
}

/** The reports that were made from a letter, in order. */
export async function reportsOf(context: Reader, threadId: string): Promise<Report[]> {
  const found = await records.find({ threadId }, { order: IN_TIME, limit: SHOWN })
  return found.map((record) => opened(context, record)) as unknown as Report[]
}

const opened = ({ sealer, person }: Reader, { _id, text, at, authorId }: RecordDocument) => ({
  ...(JSON.parse(sealer.open(text, textPlace(_id))) as object),
  at,
  mine: authorId === person._id,
})

export async function hasNote(caseId: string): Promise<boolean> {
  const found = await records.find({ caseId, kind: 'note' }, { limit: 1, fields: ['_id'] })
  return found.length > 0
}
