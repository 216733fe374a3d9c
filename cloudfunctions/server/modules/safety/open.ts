import { noteAccess, type Reading } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteLooked } from '../notice'
import { type CaseDocument, regionCase } from './caseRepo'
import { presentDetail } from './present'
import { readingOfCase } from './reading'

const atWork: Reading = { purpose: 'crisis', requestId: null }

/** A case as it is read, with the record that it was. */
export async function opened(context: ActionContext, found: CaseDocument, reading: Reading = atWork) {
  await noteAccess(context, { personId: found.personId, what: 'crisis', objectId: found._id }, reading)
  return { case: await presentDetail(context, found) }
}

export const open: Handler<'staff.safety.open'> = async ({ caseId }, context) => {
  const found = await regionCase(context, caseId)
  const reading = await readingOfCase(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  await noteLooked(context.person._id, caseId, context.at)
  return opened(context, found, reading)
}
