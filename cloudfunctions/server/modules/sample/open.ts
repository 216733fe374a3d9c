import { noteAccess } from '../../kernel/accessRepo'
import { readingOf } from '../../kernel/reading'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { MESSAGES, messagesOf, presentDesk, readNotes } from '../letter'
import { drawnThread } from './drawn'

/** A minor's thread is read for a reason that another supervisor approved, also when it was drawn. */
export const open: Handler<'staff.sample.open'> = async ({ threadId, after }, context) => {
  const thread = await drawnThread(context, threadId)
  if (isRefusal(thread)) return thread
  const reading = await readingOf(context, { personId: thread.writerId, objectId: threadId }, null)
  if (isRefusal(reading)) return reading
  const purpose = reading.purpose === 'approved' ? 'approved' : 'sampled'
  const opened = { personId: thread.writerId, what: 'letter', objectId: threadId } as const
  await noteAccess(context, opened, { ...reading, purpose })
  return {
    thread: presentDesk(context, thread),
    messages: await messagesOf(context, threadId, after, MESSAGES),
    notes: await readNotes(context, threadId),
  }
}
