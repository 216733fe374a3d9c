import { afterNothingLeft, mayTakeBack } from '@shared/domain/letter/thread'
import { forgetAnswer } from '../../kernel/idempotencyRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellOtherSide, tellVolunteer } from './live'
import { presentThread } from './present'
import { owes, owesNothing, ownThread, withoutVolunteer } from './threadRepo'
import { takeBackMessage } from './write'

export const takeBack: Handler<'letter.takeBack'> = async ({ threadId, seq }, context) => {
  const found = await ownThread(context, threadId)
  if (!found) return refuse('NOT_FOUND')
  const done = await takeBackMessage(context, threadId, seq, (thread, { seqs, replied }) => {
    if (!mayTakeBack({ seq }, thread.seenByExpert)) return null
    // What a draft answers is no longer there.
    if (!owes(thread) || seqs.some((one) => one !== seq)) return { draftId: null }
    // A letter of which nothing is left waits for nobody, and nobody owes it an answer.
    const state = afterNothingLeft(thread, replied)
    const closed = state === 'closed'
    const left = closed ? withoutVolunteer : { draftId: null }
    return { state, closedAt: closed ? context.at : null, ...owesNothing, ...left }
  })
  if (done === 'notFound') return refuse('NOT_FOUND')
  if (done === 'refused') return refuse('ALREADY_READ')
  // The answer to the call that sent it holds its words, too.
  await forgetAnswer(done.messageId)
  await tellOtherSide(done.thread, context.person._id)
  await tellVolunteer(found)
  return { thread: await presentThread(context, done.thread) }
}
