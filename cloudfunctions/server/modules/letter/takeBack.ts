import { afterNothingLeft, mayTakeBack } from '@shared/domain/letter/thread'
import { forgetAnswer } from '../../kernel/idempotencyRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellOtherSide } from './live'
import { presentThread } from './present'
import { owes, owesNothing, ownThread } from './threadRepo'
import { takeBackMessage } from './write'

export const takeBack: Handler<'letter.takeBack'> = async ({ threadId, seq }, context) => {
  if (!(await ownThread(context, threadId))) return refuse('NOT_FOUND')
  const done = await takeBackMessage(context, threadId, seq, (thread, { seqs, replied }) => {
    if (!mayTakeBack({ seq }, thread.seenByExpert)) return null
    // A letter of which nothing is left waits for nobody, and nobody owes it an answer.
    if (!owes(thread) || seqs.some((one) => one !== seq)) return {}
    const state = afterNothingLeft(thread, replied)
    return { state, closedAt: state === 'closed' ? context.at : null, ...owesNothing }
  })
  if (done === 'notFound') return refuse('NOT_FOUND')
  if (done === 'refused') return refuse('ALREADY_READ')
  // The answer to the call that sent it holds its words, too.
  await forgetAnswer(done.messageId)
  await tellOtherSide(done.thread, context.person._id)
  return { thread: await presentThread(context, done.thread) }
}
