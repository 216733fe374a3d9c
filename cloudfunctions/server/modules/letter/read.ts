import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteLooked } from '../notice'
import { tellOtherSide } from './live'
import { messagesOf } from './messageRepo'
import { presentThread } from './present'
import { aheadOf, markSeen, ownThread } from './threadRepo'
import { isTyping } from './typing'

/** Messages of one answer; the phone asks again from the last one it got. */
export const MESSAGES = 200
/** Counted so far; nobody is helped by knowing more. */
const AHEAD = 50

export const read: Handler<'letter.read'> = async ({ threadId, after, seen = 0 }, context) => {
  const found = await ownThread(context, threadId)
  if (!found) return refuse('NOT_FOUND')
  const thread = await markSeen(found, 'seenByWriter', seen)
  if (thread !== found) await tellOtherSide(thread, context.person._id)
  if (thread !== found) await noteLooked(context.person._id, threadId, context.at)
  const messages = await messagesOf(context, threadId, after, MESSAGES)
  return {
    thread: await presentThread(context, thread),
    messages,
    typing: isTyping(thread, 'expertTypedAt', context.at),
    ahead: thread.state === 'waiting' ? await aheadOf(thread, AHEAD) : null,
  }
}
