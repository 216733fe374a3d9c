import { afterReply } from '@shared/domain/letter/thread'
import { refusalToRelease } from '@shared/domain/letter/volunteer'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import {
  appendMessage,
  findMessage,
  openedMessage,
  presentDesk,
  regionThread,
  stood,
  tellOtherSide,
} from '../letter'
import { announce, noteTaken, relaySoon } from '../notice'
import { decidable, whyNot } from './decide'
import { regionDraft, sealedIn, settleDraft, textOf } from './draftRepo'

/** The reply is the supervisor's: who releases it answers for it, and goes on with the thread if nobody has it. */
export const release: Handler<'staff.volunteer.release'> = async ({ draftId, text, seen }, context) => {
  const { person, region, at } = context
  const me = person._id
  const found = await decidable(context, draftId)
  if (isRefusal(found)) return (await releasedBefore(context)) ?? found
  const { draft } = found
  const changed = text === textOf(context, draft) ? '' : sealedIn(context, draftId, 'sent', text)
  const written = await appendMessage(
    context,
    draft.threadId,
    { from: 'expert', text },
    (thread) => {
      const next = refusalToRelease(thread, { draftId, me, seen }) === null ? afterReply(thread, me) : null
      return next && { edit: { ...stood(next), draftId: null }, change: 'released' }
    },
    async (transaction, { _id }) => {
      const decided = { decidedBy: me, decidedAt: at }
      await settleDraft(transaction, draftId, { state: 'released', sent: changed, ...decided })
      const told = { region, kind: 'draft_released', to: { person: draft.authorId }, ref: _id, at } as const
      await announce(transaction, { id: `draft_released:${draftId}`, ...told })
    },
  )
  if (!written) {
    const now = await regionThread(context, draft.threadId)
    if (now && refusalToRelease(now, { draftId, me, seen }) === 'wentOn') return refuse('WRITER_WENT_ON')
    return refuse(whyNot((await regionDraft(context, draftId)) ?? draft))
  }
  await tellOtherSide(written.thread, me)
  await tellApps([draft.authorId])
  await noteTaken(draftId, 'draft_waiting', at)
  await noteTaken(draft.threadId, 'letter_new', at)
  await relaySoon()
  return { thread: presentDesk(context, written.thread), message: written.message }
}

/** What this very call has sent already, when its answer was lost on the way. */
async function releasedBefore(context: ActionContext) {
  const sent = await findMessage(context.effectId)
  const thread = sent && (await regionThread(context, sent.threadId))
  return thread && { thread: presentDesk(context, thread), message: openedMessage(context, sent) }
}
