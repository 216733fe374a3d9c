import { noteAccess, type Reading } from '../../kernel/accessRepo'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { MESSAGES, messagesOf, presentDesk, sharedCard } from '../letter'
import { decidable } from './decide'
import { textOf } from './draftRepo'
import { volunteerNames } from './people'

/** Whoever releases a draft answers the letter. */
const reading: Reading = { purpose: 'answering', requestId: null }

export const read: Handler<'staff.volunteer.read'> = async ({ draftId }, context) => {
  const found = await decidable(context, draftId)
  if (isRefusal(found)) return found
  const { draft, thread } = found
  await noteAccess(context, { personId: thread.writerId, what: 'letter', objectId: thread._id }, reading)
  return {
    text: textOf(context, draft),
    at: draft.at,
    by: (await volunteerNames(context, [draft.authorId])).get(draft.authorId) ?? '',
    thread: presentDesk(context, thread),
    messages: await messagesOf(context, thread._id, Math.max(0, thread.lastSeq - MESSAGES), MESSAGES),
    card: await sharedCard(context, thread, reading),
  }
}
