import { promiseFor } from '../../catalog/hours'
import { command } from '../../cloud/database'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { tellApps } from '../../kernel/signals'
import { forEachApart, type Job } from '../../kernel/tick'
import { dueLook, type Look } from '../duty/specialDays'
import { announce } from '../notice'
import { owes, type ThreadDocument, watchedAfter } from './threadRepo'
import { noteSystemChange } from './write'

const PER_TICK = 200

/**
 * After an administrator has closed or opened a day, or new hours of the region came out: counts every promise that still stands anew, from when the reply
 * was owed, and tells the writers whose time has moved. A promise that is broken stays broken.
 */
export const movePromises: Job = async ({ region, at }) => {
  const look = await dueLook(region, at)
  if (!look) return 0
  const found = await watchedAfter(region, look.after, PER_TICK)
  await forEachApart(found, async ({ _id }) => {
    const moved = await inTransaction((transaction) => move(transaction, _id, look, at))
    if (moved) await tellApps(moved)
  })
  const last = found.length === PER_TICK ? found.at(-1) : undefined
  await look.reached(last ? { watchAt: last.watchAt, id: last._id } : null)
  return found.length
}

/** Returns whose open apps are to ask anew. */
async function move(
  transaction: Transaction,
  id: string,
  { hours, changedAt, changedBy }: Look,
  at: number,
): Promise<readonly string[] | null> {
  const thread = await transaction.get<ThreadDocument>('threads', id)
  if (!thread || !owes(thread) || thread.dueAt <= at) return null
  const { replyBy, halfAt, remindAt, known } = promiseFor(hours, thread.owedAt)
  // Nobody can be asked to have answered already.
  if (replyBy === thread.dueAt || replyBy <= at) return null
  const reminded = thread.watchAt === thread.dueAt
  // Kept for somebody: half of the time is another moment now.
  const kept = thread.watchAt === thread.heldUntil ? Math.max(halfAt, at) : null
  const watchAt = kept ?? (reminded && remindAt <= at ? replyBy : remindAt)
  const { region, writerId, expertId, dueAt, earlierPromises = [] } = thread
  const earlier = [...earlierPromises, { dueAt, movedAt: at, actorId: changedBy }]
  const edit = { dueAt: replyBy, dueKnown: known, watchAt, ...(kept === null ? {} : { heldUntil: kept }) }
  await transaction.update('threads', id, { ...edit, earlierPromises: command().set(earlier) })
  const moved = `promise_moved:${id}:${changedAt}`
  await noteSystemChange(transaction, { id: moved, at, actorId: changedBy }, 'promiseMoved', {
    before: thread,
    after: { ...thread, ...edit },
  })
  await announce(transaction, {
    id: moved,
    region,
    kind: 'promise_moved',
    to: { person: writerId },
    ref: id,
    at,
  })
  return [writerId, ...(expertId === null ? [] : [expertId])]
}
