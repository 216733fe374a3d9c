import type { Output } from '@shared/contracts'
import { reopenUntil } from '@shared/domain/letter/thread'
import type { ActionContext } from '../../kernel/context'
import { type ExpertCard, expertCards } from '../duty/experts'
import { aliasOf, closesAt, holds, owes, type ThreadDocument } from './threadRepo'

type Thread = Output<'letter.send'>['thread']
type Desk = Output<'staff.letter.claim'>['thread']
type Context = Pick<ActionContext, 'person' | 'region' | 'at' | 'sealer'>

function common(context: Context, thread: ThreadDocument) {
  const { _id: id, state, topic, openedAt, lastAt, lastSeq, seenByWriter, seenByExpert } = thread
  return {
    id,
    state,
    topic: topic as Thread['topic'],
    alias: aliasOf(context, thread),
    openedAt,
    lastAt,
    lastSeq,
    seenByWriter,
    seenByExpert,
    promise: owes(thread)
      ? { replyBy: thread.dueAt, known: thread.dueKnown, movedFrom: movedFrom(thread) }
      : null,
  }
}

const movedFrom = ({ earlierPromises }: ThreadDocument): number | null =>
  earlierPromises?.at(-1)?.dueAt ?? null

const isAway = ({ state, expertAway }: ThreadDocument): boolean => state === 'waiting' && expertAway === true

const heldUntil = ({ at }: Context, thread: ThreadDocument): number | null =>
  thread.state === 'waiting' && holds(thread, at) ? (thread.heldUntil ?? null) : null

const wishOf = (context: Context, thread: ThreadDocument): Thread['wish'] =>
  thread.state === 'waiting' && thread.wishedExpertId !== null && !isAway(thread)
    ? { until: heldUntil(context, thread) }
    : null

/**
 * Threads as their writer's list has them: with the cards of the experts who have them, and with the keys under which
 * they were sent.
 */
export async function presentThreads(
  context: Context,
  threads: readonly ThreadDocument[],
): Promise<Output<'letter.list'>['threads']> {
  const experts = await expertCards(
    context,
    threads.flatMap(({ expertId }) => expertId ?? []),
  )
  return threads.map((thread) => ({ ...present(context, thread, experts), key: thread.key ?? null }))
}

export async function presentThread(context: Context, thread: ThreadDocument): Promise<Thread> {
  const experts = await expertCards(context, thread.expertId === null ? [] : [thread.expertId])
  return present(context, thread, experts)
}

function present(context: Context, thread: ThreadDocument, experts: ReadonlyMap<string, ExpertCard>): Thread {
  return {
    ...common(context, thread),
    expert: (thread.expertId === null ? undefined : experts.get(thread.expertId)) ?? null,
    expertAway: isAway(thread),
    wish: wishOf(context, thread),
    reopenUntil: reopenUntil(thread),
    closesAt: closesAt(thread),
    rating: thread.rating,
  }
}

/**
 * A thread as staff see it: why it stands where it stands, and nothing that says who the writer is. `specialties` are
 * those of the one who asks.
 */
export function presentDesk(
  context: Context,
  thread: ThreadDocument,
  specialties: readonly string[] = [],
): Desk {
  const overdue = owes(thread) && thread.dueAt < context.at
  return {
    ...common(context, thread),
    reason: thread.rank === 0 ? 'safety' : overdue ? 'overdue' : 'due',
    mine: thread.expertId === context.person._id,
    withVolunteer: Boolean(thread.volunteerId),
    heldUntil: heldUntil(context, thread),
    meant: meantFor(context.person._id, thread, specialties),
  }
}

function meantFor(
  me: string,
  { wishedExpertId, topic }: ThreadDocument,
  specialties: readonly string[],
): Desk['meant'] {
  if (wishedExpertId !== null) return wishedExpertId === me ? 'you' : 'colleague'
  return topic !== null && specialties.includes(topic) ? 'specialty' : null
}
