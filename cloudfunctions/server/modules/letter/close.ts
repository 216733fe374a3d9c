import { afterClose } from '@shared/domain/letter/thread'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { drawSample } from '../sample/draw'
import { tellOtherSide, tellVolunteer } from './live'
import { addNote } from './noteRepo'
import { isTheirs } from './policy'
import { presentDesk } from './present'
import { regionThread, stood, withoutVolunteer } from './threadRepo'
import { unsayClosing } from './unsayClosing'
import { changeThread } from './write'

export const close: Handler<'staff.letter.close'> = async ({ threadId, summary }, context) => {
  const found = await regionThread(context, threadId)
  if (!found || !isTheirs(context, found)) return refuse('NOT_FOUND')
  if (found.state === 'closed') return { thread: presentDesk(context, found) }
  const closed = await changeThread(
    context,
    threadId,
    (thread) => {
      const next = isTheirs(context, thread) ? afterClose(thread, context.at) : null
      return next && { edit: { ...stood(next), ...withoutVolunteer }, change: 'closed' }
    },
    async (transaction, thread) => {
      await drawSample(transaction, { ...context, closedBy: context.person._id }, thread)
      if (summary === '') return
      await addNote(transaction, context, { id: context.effectId, threadId, kind: 'summary', text: summary })
    },
  )
  if (!closed) return refuse('NOT_ANSWERED')
  await unsayClosing(found, context.at)
  await tellOtherSide(closed, context.person._id)
  await tellVolunteer(found)
  return { thread: presentDesk(context, closed) }
}
