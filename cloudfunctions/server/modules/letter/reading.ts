import { reopenUntil } from '@shared/domain/letter/thread'
import type { Purpose, Reading } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { askToRead, readingOf } from '../../kernel/reading'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { holdsCaseOf } from '../safety'
import { isTheirs } from './policy'
import { regionThread, type ThreadDocument } from './threadRepo'

type Context = Pick<ActionContext, 'person' | 'region' | 'at'>

/** Whether one of the staff may read this thread now, and what for. */
export async function readingOfThread(
  context: Context,
  thread: ThreadDocument | null,
): Promise<Reading | Refusal<'NOT_FOUND' | 'REASON_REQUIRED'>> {
  if (!thread) return refuse('NOT_FOUND')
  const task = await taskAt(context, thread)
  if (task === null && !isTheirs(context, thread)) return refuse('NOT_FOUND')
  return readingOf(context, { personId: thread.writerId, objectId: thread._id }, task)
}

/** Answering is the work at hand while the writer can go on; looking back at what is over is not. */
async function taskAt(context: Context, thread: ThreadDocument): Promise<Purpose | null> {
  const until = thread.state === 'closed' ? reopenUntil(thread) : null
  const goesOn = thread.state !== 'closed' || (until !== null && context.at <= until)
  if (goesOn && thread.expertId === context.person._id && isTheirs(context, thread)) return 'answering'
  return (await holdsCaseOf(context, thread._id)) ? 'crisis' : null
}

export const askReading: Handler<'staff.letter.askReading'> = async ({ threadId, reason }, context) => {
  const thread = await regionThread(context, threadId)
  if (!thread || !isTheirs(context, thread)) return refuse('NOT_FOUND')
  const record = { personId: thread.writerId, what: 'letter', objectId: threadId } as const
  return askToRead(context, record, reason)
}
