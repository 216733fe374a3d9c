import { mayClose } from '@shared/domain/letter/thread'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { mayOpen } from './policy'
import { presentDesk } from './present'
import { regionThread } from './threadRepo'
import { changeThread } from './write'

export const close: Handler<'staff.letter.close'> = async ({ threadId }, context) => {
  const found = await regionThread(context, threadId)
  if (!found || !mayOpen(context, found)) return refuse('NOT_FOUND')
  if (found.state === 'closed') return { thread: presentDesk(context, found) }
  const closed = await changeThread(context, threadId, (thread) =>
    mayOpen(context, thread) && mayClose(thread)
      ? { edit: { state: 'closed', closedAt: context.at }, change: 'closed' }
      : null,
  )
  return closed ? { thread: presentDesk(context, closed) } : refuse('NOT_ANSWERED')
}
