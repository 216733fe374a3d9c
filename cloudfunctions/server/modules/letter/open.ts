import { noteAccess, type Reading } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { cardOf } from '../card'
import { noteLooked } from '../notice'
import { reportsOf } from '../safety'
import { tellOtherSide } from './live'
import { messagesOf } from './messageRepo'
import { readNotes } from './noteRepo'
import { presentDesk } from './present'
import { MESSAGES } from './read'
import { readingOfThread } from './reading'
import { markSeen, regionThread, type ThreadDocument } from './threadRepo'
import { isTyping } from './typing'

/** A supervisor who looks in does not make the writer believe that the expert has read. */
export const open: Handler<'staff.letter.open'> = async ({ threadId, after, seen = 0 }, context) => {
  const found = await regionThread(context, threadId)
  const reading = await readingOfThread(context, found)
  if (isRefusal(reading) || !found) return isRefusal(reading) ? reading : refuse('NOT_FOUND')
  await noteAccess(context, { personId: found.writerId, what: 'letter', objectId: found._id }, reading)
  const mine = found.expertId === context.person._id
  const thread = mine ? await markSeen(found, 'seenByExpert', seen) : found
  if (thread !== found) await tellOtherSide(thread, context.person._id)
  if (thread !== found) await noteLooked(context.person._id, threadId, context.at)
  return {
    thread: presentDesk(context, thread),
    messages: await messagesOf(context, threadId, after, MESSAGES),
    typing: isTyping(thread, 'writerTypedAt', context.at),
    notes: await readNotes(context, threadId),
    abuse: await reportsOf(context, threadId),
    card: await sharedCard(context, thread, reading),
  }
}

/** The writer's card as it is now, if it was given along: what they have changed or erased is so for every reader. */
export async function sharedCard(
  context: ActionContext,
  { writerId, withCard }: ThreadDocument,
  reading: Reading,
) {
  const found = withCard ? await cardOf(context, writerId) : null
  if (!found) return null
  await noteAccess(context, { personId: writerId, what: 'card', objectId: `card:${writerId}` }, reading)
  return found.card
}
