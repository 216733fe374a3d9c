import { noteAccess } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteLooked } from '../notice'
import { type CaseDocument, regionCase } from './caseRepo'
import { mayOpen, presentDetail } from './present'

/** A case as it is read, with the record that it was. */
export async function opened(context: ActionContext, found: CaseDocument) {
  await noteAccess(context, { personId: found.personId, what: 'crisis', objectId: found._id })
  return { case: await presentDetail(context, found) }
}

export const open: Handler<'staff.safety.open'> = async ({ caseId }, context) => {
  const found = await regionCase(context, caseId)
  if (!found || !mayOpen(context, found)) return refuse('NOT_FOUND')
  await noteLooked(context.person._id, caseId, context.at)
  return opened(context, found)
}
