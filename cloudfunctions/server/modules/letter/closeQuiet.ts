import { afterClose } from '@shared/domain/letter/thread'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { tellApps } from '../../kernel/signals'
import { start } from '../../kernel/start'
import { forEachApart, type Job } from '../../kernel/tick'
import { announce } from '../notice'
import { drawSample } from '../sample/draw'
import { NEVER, quietThreads, stood, type ThreadDocument, withoutVolunteer } from './threadRepo'
import { noteSystemChange, SERVICE } from './write'

const PER_TICK = 200

/**
 * Puts an answered thread away when nobody has said anything in it for as many days as the region says. The writer is
 * told that it was put away and that it can be gone on with; a supervisor may read it like one that an expert has
 * closed.
 */
export const closeQuiet: Job = async ({ region, at }) => {
  const found = await quietThreads(region, at, PER_TICK)
  await forEachApart(found, async ({ _id }) => {
    const told = await inTransaction((transaction) => close(transaction, _id, at))
    await tellApps(told)
  })
  return found.length
}

/** Returns whose open apps are to ask anew. */
async function close(transaction: Transaction, id: string, at: number): Promise<readonly string[]> {
  const thread = await transaction.get<ThreadDocument>('threads', id)
  const { quietAt = NEVER } = thread ?? {}
  // A word or another tick was faster.
  const next = thread && quietAt <= at ? afterClose(thread, at) : null
  if (!thread || !next) return []
  const edit = { ...stood(next), ...withoutVolunteer, quietAt: NEVER }
  await transaction.update('threads', id, edit)
  const closed = `quiet:${id}:${quietAt}`
  await noteSystemChange(transaction, { id: closed, at }, 'closed', {
    before: thread,
    after: { ...thread, ...edit },
  })
  await drawSample(transaction, { closedBy: SERVICE, at, digest: start().keys.digest }, thread)
  const { region, writerId, expertId } = thread
  await announce(transaction, {
    id: closed,
    region,
    kind: 'thread_closed',
    to: { person: writerId },
    ref: id,
    at,
  })
  return [writerId, ...(expertId === null ? [] : [expertId])]
}
