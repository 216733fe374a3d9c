import type { Input, Output } from '@shared/contracts'
import { db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

type Detail = Output<'staff.safety.open'>['case']
/** By headings, as it was written. */
export type Written =
  | { readonly kind: 'note'; readonly text: Omit<Input<'staff.safety.note'>, 'caseId'> }
  | { readonly kind: 'abuse'; readonly text: Omit<Input<'staff.safety.abuse'>, 'caseId'> }

/** What a person wrote down about a case; never changed. */
interface RecordDocument {
  readonly _id: string
  readonly region: string
  readonly caseId: string
  readonly authorId: string
  readonly kind: Written['kind']
  /** Sealed JSON of the headings. */
  readonly text: string
  readonly at: number
}

const records = db.collection<RecordDocument>('safety_records')
const SHOWN = 50

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
  caseId: string,
  { kind, text }: Written,
): Promise<void> {
  const document: RecordDocument = {
    _id: effectId,
    region,
    caseId,
    authorId: person._id,
    kind,
    text: sealer.seal(JSON.stringify(text), textPlace(effectId)),
    at,
  }
  await transaction.insert('safety_records', document)
}

/** Everything that was written about a case, in order. */
export async function recordsOf(
  { sealer, person }: Pick<ActionContext, 'sealer' | 'person'>,
  caseId: string,
): Promise<Pick<Detail, 'notes' | 'abuse'>> {
  const found = await records.find({ caseId }, { order: [['at', 'asc']], limit: SHOWN })
  const opened = found.map(({ _id, kind, text, at, authorId }) => ({
    kind,
    ...(JSON.parse(sealer.open(text, textPlace(_id))) as object),
    at,
    mine: authorId === person._id,
  }))
  const of = (wanted: Written['kind']) =>
    opened.filter(({ kind }) => kind === wanted).map(({ kind: _kind, ...rest }) => rest)
  return { notes: of('note') as unknown as Detail['notes'], abuse: of('abuse') as unknown as Detail['abuse'] }
}

export async function hasNote(caseId: string): Promise<boolean> {
  const found = await records.find({ caseId, kind: 'note' }, { limit: 1, fields: ['_id'] })
  return found.length > 0
}
