import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentThread } from './present'
import { ownThread, rateThread } from './threadRepo'

export const rate: Handler<'letter.rate'> = async ({ threadId, helpful, before, after }, context) => {
  const thread = await ownThread(context, threadId)
  if (!thread) return refuse('NOT_FOUND')
  if (thread.state !== 'answered' && thread.state !== 'closed') return refuse('NOT_ANSWERED')
  const rating = { rating: { helpful }, before, after }
  await rateThread(threadId, rating)
  return { thread: await presentThread(context, { ...thread, ...rating }) }
}
