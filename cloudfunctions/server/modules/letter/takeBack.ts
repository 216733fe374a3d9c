import { afterTakeBack, mayTakeBack, owesReply } from '@shared/domain/letter/thread'
import { forgetAnswer } from '../../kernel/idempotencyRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellBothSides, tellVolunteer } from './live'
import { presentThread } from './present'
import { removePictures } from './purgePictures'
import { ownThread, stood, withoutVolunteer } from './threadRepo'
import { takeBackMessage } from './write'

export const takeBack: Handler<'letter.takeBack'> = async ({ threadId, seq }, context) => {
  const found = await ownThread(context, threadId)
  if (!found) return refuse('NOT_FOUND')
  const done = await takeBackMessage(context, threadId, seq, (thread, { seqs, replied }) => {
    if (!mayTakeBack({ seq }, thread.seenByExpert)) return null
    const next = afterTakeBack(thread, context.at, { left: seqs.some((one) => one !== seq), replied })
    const closes = owesReply(thread) && next.state === 'closed'
    // What a draft answers is no longer there.
    return { ...stood(next), ...(closes ? withoutVolunteer : { draftId: null }) }
  })
  if (done === 'notFound') return refuse('NOT_FOUND')
  if (done === 'refused') return refuse('ALREADY_READ')
  // The answer to the call that sent it holds its words, too.
  await forgetAnswer(done.messageId)
  await removePictures(done.pictures)
  await tellBothSides(done.thread, context.person._id)
  await tellVolunteer(found)
  return { thread: await presentThread(context, done.thread) }
}
