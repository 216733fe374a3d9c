import { noteAccess, type Reading } from '../../kernel/accessRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { MESSAGES, messagesOf, presentDesk, sharedCard } from '../letter'
import { newestDraft, presentDraft } from './draftRepo'
import { ownLetter } from './own'

const reading: Reading = { purpose: 'answering', requestId: null }

/** The writer is not told that an expert has read it, because none has; a letter that a volunteer reads can be taken back. */
export const open: Handler<'staff.volunteer.open'> = async ({ threadId, after }, context) => {
  const thread = await ownLetter(context, threadId)
  if (!thread) return refuse('NOT_FOUND')
  await noteAccess(context, { personId: thread.writerId, what: 'letter', objectId: threadId }, reading)
  const draft = await newestDraft(context, threadId)
  return {
    thread: presentDesk(context, thread),
    messages: await messagesOf(context, threadId, after, MESSAGES),
    card: await sharedCard(context, thread, reading),
    draft: draft && presentDraft(context, draft),
  }
}
