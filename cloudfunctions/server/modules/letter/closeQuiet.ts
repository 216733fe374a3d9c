import { afterClose } from '@shared/domain/letter/thread'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { tellApps } from '../../kernel/signals'
import { start } from '../../kernel/start'
import { forEachApart, type Job } from '../../kernel/tick'
import { announce } from '../notice'
import { drawSample } from '../sample/draw'
import {
  countQuiet,
  NEVER,
  quietThreads,
  quietTold,
  stood,
  type ThreadDocument,
  uncountedThreads,
  withoutVolunteer,
} from './threadRepo'
import { unsayClosing } from './unsayClosing'
import { noteSystemChange, SERVICE } from './write'

const PER_TICK = 200

/**
 * Puts an answered thread away when nobody has said anything in it for as many days as the region says. Its writer is
 * told two days before, however long the clock stood still, and again when it was put away and can be gone on with; a
 * supervisor may read it like one that an expert has closed.
 */
export const closeQuiet: Job = async ({ region, at }) => {
  await forEachApart(await uncountedThreads(region, PER_TICK), countQuiet)
  const found = await quietThreads(region, at, PER_TICK)
  await forEachApart(found, async ({ _id }) => {
    const done = await inTransaction((transaction) => look(transaction, _id, at))
    if (done === null) return
    if (done.state === 'closed') await unsayClosing(done, at)
    await tellApps([done.writerId, ...(done.expertId === null ? [] : [done.expertId])])
  })
  return found.length
}

/** Tells its writer, or puts it away when that was done before. Returns how it stands then; null when nothing was due. */
async function look(transaction: Transaction, id: string, at: number): Promise<ThreadDocument | null> {
  const thread = await transaction.get<ThreadDocument>('threads', id)
  const { quietAt = NEVER } = thread ?? {}
  // A word or another tick was faster.
  if (!thread || quietAt > at) return null
  return thread.quietToldAt ? close(transaction, thread, at) : tell(transaction, thread, at)
}

async function tell(transaction: Transaction, thread: ThreadDocument, at: number): Promise<ThreadDocument> {
  const { _id: id, region, writerId, lastAt } = thread
  const edit = quietTold(thread, at)
  await transaction.update('threads', id, edit)
  await announce(transaction, {
    id: `closing:${id}:${lastAt}`,
    region,
    kind: 'thread_closing',
    to: { person: writerId },
    ref: id,
    at,
  })
  return { ...thread, ...edit }
}

async function close(
  transaction: Transaction,
  thread: ThreadDocument,
  at: number,
): Promise<ThreadDocument | null> {
  const next = afterClose(thread, at)
  if (!next) return null
  const { _id: id, region, writerId, quietAt } = thread
  const edit = { ...stood(next), ...withoutVolunteer, quietAt: NEVER }
  await transaction.update('threads', id, edit)
  const closed = `quiet:${id}:${quietAt}`
  const after = { ...thread, ...edit }
  await noteSystemChange(transaction, { id: closed, at }, 'closed', { before: thread, after })
  await drawSample(transaction, { closedBy: SERVICE, at, digest: start().keys.digest }, thread)
  await announce(transaction, {
    id: closed,
    region,
    kind: 'thread_closed',
    to: { person: writerId },
    ref: id,
    at,
  })
  return after
}
