import { newId } from '../../cloud/ids'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { CaseDocument } from './caseRepo'

export type CaseChange =
  | 'opened'
  | 'reopened'
  | 'acknowledged'
  | 'released'
  | 'noted'
  | 'abuseReported'
  | 'followedUp'
  | 'closeAsked'
  | 'closed'

/** Append-only: who changed a case, and when. */
interface ChangeDocument {
  readonly _id: string
  readonly region: string
  readonly caseId: string
  readonly at: number
  readonly actorId: string
  readonly change: CaseChange
}

type Context = Pick<ActionContext, 'region' | 'at'> & { readonly person: { readonly _id: string } }

export async function noteChange(
  transaction: Transaction,
  { person, region, at }: Context,
  caseId: string,
  change: CaseChange,
): Promise<void> {
  const document: ChangeDocument = { _id: newId(), region, caseId, at, actorId: person._id, change }
  await transaction.insert('safety_changes', document)
}

/** Changes a case with the record of who did it, or leaves it when `decide` gives null. */
export const changeCase = (
  context: Context,
  caseId: string,
  decide: (
    found: CaseDocument,
  ) => { readonly edit: Partial<Omit<CaseDocument, '_id'>>; readonly change: CaseChange } | null,
): Promise<CaseDocument | null> =>
  inTransaction(async (transaction) => {
    const found = await transaction.get<CaseDocument>('safety_cases', caseId)
    const decided = found && decide(found)
    if (!found || !decided) return null
    await transaction.update('safety_cases', caseId, { ...decided.edit })
    await noteChange(transaction, context, caseId, decided.change)
    return { ...found, ...decided.edit }
  })
