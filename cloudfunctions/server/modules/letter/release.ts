import type { ActionContext } from '../../kernel/context'
import { tellApps } from '../../kernel/signals'
import { announce, type NewNotice } from '../notice'
import { threadsOf, withoutVolunteer } from './threadRepo'
import { changeThread } from './write'

type Context = Parameters<typeof changeThread>[0]

const AT_ONCE = 50
/** Nobody has so many: an end to the rounds in every case. */
const ROUNDS = 40

/**
 * Gives every letter to which this person owes a reply back to all, with what is owed and when it is due. Each writer is
 * told. Letters that are answered or closed come back by themselves when their writers go on with them. May be said
 * again; returns how many went back.
 */
export async function releaseThreads(context: Context, expertId: string): Promise<number> {
  let released = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const owed = (await threadsOf(expertId, { after: null, limit: AT_ONCE })).filter(
      ({ state }) => state === 'assigned',
    )
    if (owed.length === 0) return released
    for (const { _id } of owed) released += await release(context, _id, expertId)
  }
  return released
}

async function release(context: Context, threadId: string, expertId: string): Promise<0 | 1> {
  const released = await changeThread(
    context,
    threadId,
    (thread) =>
      thread.expertId === expertId && thread.state === 'assigned'
        ? { edit: { expertId: null, state: 'waiting', ...withoutVolunteer }, change: 'reassigned' }
        : null,
    async (transaction, { writerId, dueAt }) => {
      for (const notice of noticesOf(context, { threadId, writerId, dueAt, expertId }))
        await announce(transaction, notice)
    },
  )
  if (!released) return 0
  await tellApps([released.writerId])
  return 1
}

function noticesOf(
  { region, at }: Pick<ActionContext, 'region' | 'at'>,
  thread: {
    readonly threadId: string
    readonly writerId: string
    readonly dueAt: number
    readonly expertId: string
  },
): readonly NewNotice[] {
  const { threadId, writerId, dueAt, expertId } = thread
  const told = { region, ref: threadId, at }
  const which = `${threadId}:${expertId}:${dueAt}`
  return [
    { ...told, id: `released:${which}`, kind: 'letter_new', to: { staff: 'duty' } },
    { ...told, id: `release_told:${which}`, kind: 'expert_changed', to: { person: writerId } },
  ]
}
