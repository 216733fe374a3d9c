import { inTransaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, refuse } from '../../kernel/refuse'
import { regionCase } from './caseRepo'
import { noteChange } from './changes'
import { opened } from './open'
import { readingOfCase } from './reading'
import { addRecord, type Written } from './recordRepo'

/** Adds what somebody wrote to a case, once per key. */
export async function write(context: ActionContext, caseId: string, written: Written) {
  const found = await regionCase(context, caseId)
  const reading = await readingOfCase(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  await unlessThere(() =>
    inTransaction(async (transaction) => {
      await addRecord(transaction, context, { caseId }, written)
      await noteChange(transaction, context, caseId, written.kind === 'note' ? 'noted' : 'abuseReported')
    }),
  )
  return opened(context, found, reading)
}
