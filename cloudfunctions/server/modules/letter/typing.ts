import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellOtherSide } from './live'
import { markTyping, ownThread, regionThread, type ThreadDocument, type TypedAt } from './threadRepo'

/** So long after the last key somebody still counts as writing; phones say so more often. A clock that went back ends it. */
const TYPING_MS = 6000

/** Whether a side is writing: what it has sent or a closed thread ends it, and else some seconds. */
export const isTyping = (thread: ThreadDocument, side: TypedAt, at: number): boolean =>
  live(thread) && Math.abs(at - thread[side]) < TYPING_MS

/** There is somebody to see it. */
const live = ({ state, expertId }: ThreadDocument): boolean => expertId !== null && state !== 'closed'

export const typing: Handler<'letter.typing'> = async ({ threadId }, context) => {
  const thread = await ownThread(context, threadId)
  if (!thread) return refuse('NOT_FOUND')
  if (!live(thread)) return {}
  await markTyping(threadId, 'writerTypedAt', context.at)
  await tellOtherSide(thread, context.person._id)
  return {}
}

export const deskTyping: Handler<'staff.letter.typing'> = async ({ threadId }, context) => {
  const thread = await regionThread(context, threadId)
  const me = context.person._id
  if (thread?.expertId !== me) return refuse('NOT_FOUND')
  if (!live(thread)) return {}
  await markTyping(threadId, 'expertTypedAt', context.at)
  await tellOtherSide(thread, me)
  return {}
}
