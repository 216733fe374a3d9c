import { inTransaction, unlessThere } from '../../cloud/transaction'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addRecord, reportsOf } from '../safety'
import { readingOfThread } from './reading'
import { regionThread } from './threadRepo'
import { noteChange } from './write'

/** Whoever may open the thread may report from it, also when it is closed: the law knows no deadline. Once per key. */
export const abuse: Handler<'staff.letter.abuse'> = async ({ threadId, ...text }, context) => {
  const found = await regionThread(context, threadId)
  const reading = await readingOfThread(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  await unlessThere(() =>
    inTransaction(async (transaction) => {
      await addRecord(transaction, context, { threadId }, { kind: 'abuse', text })
      await noteChange(transaction, context, 'abuseReported', { before: found, after: found })
    }),
  )
  return { abuse: await reportsOf(context, threadId) }
}
