import { route } from '@shared/domain/letter/route'
import { afterHandOver } from '@shared/domain/letter/thread'
import { afterOpenMinutes, promiseFor, type ServiceHours } from '../../catalog/hours'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { tellApps } from '../../kernel/signals'
import { forEachApart, type Job } from '../../kernel/tick'
import { hoursOf } from '../duty/specialDays'
import { announce } from '../notice'
import { dropDraft } from '../volunteer/drop'
import { afterGiving, type Candidates, candidatesOn } from './candidates'
import { stood, type ThreadDocument, threadsToWatch, withoutVolunteer } from './threadRepo'
import { noteSystemChange } from './write'

const PER_TICK = 200
/** After so many open minutes the supervisors hear again of a letter that is still owed, and again, until a reply comes. */
const AGAIN_MINUTES = 30

/**
 * Holds the service to what it promised: before the time is up whoever owes the reply is reminded; when it has passed
 * somebody else gets the letter, the supervisors hear of it, and the writer is told that it is late. The
 * supervisors hear of it again every half hour in which the service is open. Only a reply ends it.
 */
export const watchPromises: Job = async ({ region, at }) => {
  const found = await threadsToWatch(region, at, PER_TICK)
  if (found.length === 0) return 0
  let candidates = await candidatesOn(region, at)
  const hours = await hoursOf(region)
  const now = { at, hours, againAt: afterOpenMinutes(hours, at, AGAIN_MINUTES) }
  await forEachApart(found, async ({ _id }) => {
    const moved = await inTransaction((transaction) => look(transaction, _id, candidates, now))
    if (!moved) return
    // What one was just given counts for the next letter of this minute.
    candidates = afterGiving(candidates, moved)
    await tellApps(moved.told)
  })
  return found.length
}

interface Now {
  readonly at: number
  readonly hours: ServiceHours
  /** When a broken promise is looked at again. */
  readonly againAt: number
}

interface Moved {
  /** Whose open apps are to ask anew. */
  readonly told: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/** Null when nobody has the letter who did not have it before. */
async function look(
  transaction: Transaction,
  id: string,
  candidates: Candidates,
  now: Now,
): Promise<Moved | null> {
  const { at, againAt } = now
  const thread = await transaction.get<ThreadDocument>('threads', id)
  // A reply or another tick was faster.
  if (!thread || thread.watchAt > at) return null
  const { region, dueAt, expertId } = thread
  const told = { region, ref: id, at }
  if (dueAt > at && thread.watchAt === thread.heldUntil) return endHold(transaction, thread, now)
  if (dueAt > at) {
    await transaction.update('threads', id, { watchAt: dueAt })
    const to = expertId === null ? ({ staff: 'duty' } as const) : { person: expertId }
    await announce(transaction, { ...told, id: `due_soon:${id}:${dueAt}`, kind: 'letter_due_soon', to })
    // A draft is there, and only a supervisor can send it.
    if (thread.draftId !== null)
      await announce(transaction, {
        ...told,
        id: `draft_due_soon:${id}:${dueAt}`,
        kind: 'letter_due_soon',
        to: { staff: 'supervisor' },
      })
    return null
  }
  const first = thread.watchAt <= dueAt
  await announce(transaction, {
    ...told,
    id: `overdue:${id}:${thread.watchAt}`,
    kind: 'letter_overdue',
    to: { staff: 'supervisor' },
  })
  if (!first) {
    await transaction.update('threads', id, { watchAt: againAt })
    return null
  }
  const broken = { at, id: `breached:${id}:${dueAt}` }
  await noteSystemChange(transaction, broken, 'breached', { before: thread, after: thread })
  return passOn(transaction, thread, candidates, now)
}

/** The one whom the writer asked for did not take it in half of the time: now it waits for all, and they hear of it. */
async function endHold(
  transaction: Transaction,
  { _id, region, state, rank, owedAt, writerId }: ThreadDocument,
  { at, hours }: Now,
): Promise<Moved | null> {
  await transaction.update('threads', _id, { watchAt: promiseFor(hours, owedAt).remindAt })
  if (state !== 'waiting' || rank === 0) return null
  const over = { id: `hold_over:${_id}:${owedAt}`, kind: 'letter_new', to: { staff: 'duty' } } as const
  await announce(transaction, { ...over, region, ref: _id, at })
  return { told: [writerId], from: null, to: null }
}

/** A letter whose time has passed goes to somebody who is there, else back to all. */
async function passOn(
  transaction: Transaction,
  thread: ThreadDocument,
  candidates: Candidates,
  { at, againAt }: Now,
): Promise<Moved | null> {
  const { _id, region, dueAt, expertId, writerId, wishedExpertId, topic } = thread
  const told = { region, ref: _id, at }
  const apology = { id: `apology:${_id}:${dueAt}`, kind: 'apology', to: { person: writerId } } as const
  await announce(transaction, { ...told, ...apology })
  const able = candidates.filter(({ id }) => id !== writerId)
  const heir = route({ wishedExpertId, topic, without: expertId }, able)
  // Whoever gets it writes the reply; while nobody can, the volunteer's draft may still be released.
  const next = afterHandOver(thread, heir)
  if (next === null) return null
  const edit = { ...stood(next), ...(heir === null ? {} : withoutVolunteer) }
  if (heir !== null) await dropDraft(transaction, thread, { actorId: 'service', at })
  await transaction.update('threads', _id, {
    ...edit,
    takenAt: heir === null ? 0 : at,
    expertAway: heir === null && thread.expertAway,
    watchAt: againAt,
  })
  if (heir === expertId) return { told: [writerId], from: null, to: null }
  await noteSystemChange(transaction, { at, id: `reassigned:${_id}:${dueAt}` }, 'reassigned', {
    before: thread,
    after: { ...thread, ...edit },
  })
  if (heir !== null)
    await announce(transaction, {
      ...told,
      id: `reassigned:${_id}:${dueAt}`,
      kind: 'thread_transferred',
      to: { person: heir },
    })
  if (expertId !== null)
    await announce(transaction, {
      ...told,
      id: `expert_changed:${_id}:${dueAt}`,
      kind: 'expert_changed',
      to: { person: writerId },
    })
  const others = [expertId, heir, thread.volunteerId].filter((one) => one !== null)
  return { told: [writerId, ...others], from: expertId, to: heir }
}
