import { afterReply } from '@shared/domain/letter/thread'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteTaken, relaySoon } from '../notice'
import { tellBothSides, tellVolunteer } from './live'
import { presentDesk } from './present'
import { regionThread, stood } from './threadRepo'
import { appendMessage } from './write'

export const reply: Handler<'staff.letter.reply'> = async ({ threadId, text }, context) => {
  const found = await regionThread(context, threadId)
  const me = context.person._id
  if (found?.expertId !== me) return refuse('NOT_FOUND')
  const written = await appendMessage(context, threadId, { from: 'expert', text }, (thread) => {
    const next = thread.expertId === me ? afterReply(thread, me) : null
    return next && { edit: { ...stood(next), draftId: null }, change: 'answered' }
  })
  if (!written) return refuse('THREAD_CLOSED')
  await tellBothSides(written.thread, me)
  await tellVolunteer(found)
  for (const kind of ['letter_new', 'letter_due_soon', 'letter_overdue'] as const)
    await noteTaken(threadId, kind, context.at)
  await relaySoon()
  return { thread: presentDesk(context, written.thread), message: written.message }
}
