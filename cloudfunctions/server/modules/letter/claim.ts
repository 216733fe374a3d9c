import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { openLimit } from '../duty/experts'
import { noteTaken } from '../notice'
import { presentDesk } from './present'
import { regionThread, threadsOf } from './threadRepo'
import { changeThread } from './write'

export const claim: Handler<'staff.letter.claim'> = async ({ threadId }, context) => {
  const found = await regionThread(context, threadId)
  if (!found) return refuse('NOT_FOUND')
  const me = context.person._id
  if (found.expertId === me) return { thread: presentDesk(context, found) }
  if (found.state !== 'waiting') return refuse('ALREADY_TAKEN')
  const limit = await openLimit(me)
  const owed = (await threadsOf(me, limit)).filter(({ state }) => state === 'assigned')
  if (owed.length >= limit) return refuse('TOO_MANY_OPEN', { limit })
  const taken = await changeThread(context, threadId, (thread) =>
    thread.state === 'waiting' && thread.expertId === null
      ? { edit: { state: 'assigned', expertId: me }, change: 'claimed' }
      : null,
  )
  if (!taken) return refuse('ALREADY_TAKEN')
  await noteTaken(threadId, 'letter_new', context.at)
  return { thread: presentDesk(context, taken) }
}
