import { afterHandOver, owesReply } from '@shared/domain/letter/thread'
import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { expertBehind } from '../duty/people'
import { announce, relaySoon } from '../notice'
import { dropDraft } from '../volunteer/drop'
import { roomOf } from './candidates'
import { tellOtherSide, tellVolunteer } from './live'
import { addNote } from './noteRepo'
import { isTheirs } from './policy'
import { presentDesk } from './present'
import { regionThread, stood, type ThreadDocument, withoutVolunteer } from './threadRepo'
import { noteChange } from './write'

/**
 * Hands a thread on, with a note that only colleagues see. What is owed stays owed and due when it was: handing on
 * does not move a promise. Once per key.
 */
export const transfer: Handler<'staff.letter.transfer'> = async ({ threadId, to, note }, context) => {
  const found = await regionThread(context, threadId)
  if (!found || !isTheirs(context, found)) return refuse('NOT_FOUND')
  const heir = to === null ? null : await expertBehind(context, to)
  // Nobody answers their own letter, and whose it is stays unsaid.
  if (to !== null && (heir === null || heir === found.writerId)) return refuse('NOT_FOUND')
  if (heir !== null && owesReply(found) && (await roomOf(heir)).full) return refuse('COLLEAGUE_FULL')
  const handed = await hand(context, threadId, heir, note)
  if (handed === null) return refuse('THREAD_CLOSED')
  await tellOtherSide(handed, context.person._id)
  await tellVolunteer(found)
  await tellApps(found.expertId === null ? [] : [found.expertId])
  await relaySoon()
  return { thread: presentDesk(context, handed) }
}

async function hand(
  context: ActionContext,
  threadId: string,
  heir: string | null,
  note: string,
): Promise<ThreadDocument | null> {
  const { effectId, region, at } = context
  try {
    return await inTransaction(async (transaction) => {
      const thread = await transaction.get<ThreadDocument>('threads', threadId)
      const next = thread && isTheirs(context, thread) ? afterHandOver(thread, heir) : null
      if (!thread || !next) return null
      const edit = { ...stood(next), ...withoutVolunteer, takenAt: heir === null ? 0 : at, expertAway: false }
      await transaction.update('threads', threadId, { ...edit })
      await dropDraft(transaction, thread, { actorId: context.person._id, at })
      await addNote(transaction, context, { id: effectId, threadId, kind: 'transfer', text: note })
      await noteChange(transaction, context, 'transferred', { before: thread, after: { ...thread, ...edit } })
      const told = { region, ref: threadId, at }
      const to = heir === null ? ({ staff: 'duty' } as const) : { person: heir }
      const kind = heir === null ? 'letter_new' : 'thread_transferred'
      // What is answered waits for nobody.
      if (heir !== null || owesReply(next))
        await announce(transaction, { ...told, id: `${kind}:${effectId}`, kind, to })
      await announce(transaction, {
        ...told,
        id: `expert_changed:${effectId}`,
        kind: 'expert_changed',
        to: { person: thread.writerId },
      })
      return { ...thread, ...edit }
    })
  } catch (error) {
    const again = isDuplicate(error) ? await regionThread(context, threadId) : null
    if (!again) throw error
    return again
  }
}
