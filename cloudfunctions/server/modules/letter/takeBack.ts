import { mayTakeBack } from '@shared/domain/letter/thread'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellOtherSide } from './live'
import { presentThread } from './present'
import { owesNothing, ownThread } from './threadRepo'
import { takeBackMessage } from './write'

export const takeBack: Handler<'letter.takeBack'> = async ({ threadId, seq }, context) => {
  if (!(await ownThread(context, threadId))) return refuse('NOT_FOUND')
  const done = await takeBackMessage(context, threadId, seq, (thread) => {
    if (!mayTakeBack({ seq }, thread.seenByExpert)) return null
    // A letter of which nothing is left waits for nobody.
    const nothingLeft = thread.lastSeq === 1 && thread.state === 'waiting'
    return nothingLeft ? { state: 'closed', closedAt: context.at, ...owesNothing } : {}
  })
  if (done === 'notFound') return refuse('NOT_FOUND')
  if (done === 'refused') return refuse('ALREADY_READ')
  await tellOtherSide(done, context.person._id)
  return { thread: await presentThread(context, done) }
}
