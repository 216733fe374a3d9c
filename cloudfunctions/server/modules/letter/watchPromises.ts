import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { Job } from '../../kernel/tick'
import { announce } from '../notice'
import { NEVER, type ThreadDocument, threadsToWatch } from './threadRepo'

const PER_TICK = 200

/**
 * Holds the service to what it promised: before the time is up whoever owes the reply is reminded; when it has passed
 * the supervisors hear of it, and the writer is told that it is late. Only a reply ends it.
 */
export const watchPromises: Job = async ({ region, at }) => {
  const found = await threadsToWatch(region, at, PER_TICK)
  for (const { _id } of found) await inTransaction((transaction) => look(transaction, _id, at))
  return found.length
}

async function look(transaction: Transaction, id: string, at: number): Promise<void> {
  const thread = await transaction.get<ThreadDocument>('threads', id)
  // A reply or another tick was faster.
  if (!thread || thread.watchAt > at) return
  const broken = thread.dueAt <= at
  await transaction.update('threads', id, { watchAt: broken ? NEVER : thread.dueAt })
  const { region, dueAt, expertId, writerId } = thread
  const told = { region, ref: id, at }
  if (!broken) {
    const to = expertId === null ? ({ staff: 'duty' } as const) : { person: expertId }
    return announce(transaction, { ...told, id: `due_soon:${id}:${dueAt}`, kind: 'letter_due_soon', to })
  }
  await announce(transaction, {
    ...told,
    id: `overdue:${id}:${dueAt}`,
    kind: 'letter_overdue',
    to: { staff: 'supervisor' },
  })
  await announce(transaction, {
    ...told,
    id: `apology:${id}:${dueAt}`,
    kind: 'apology',
    to: { person: writerId },
  })
}
