import { mayDecide } from '@shared/domain/letter/volunteer'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { changeThread, presentDesk } from '../letter'
import { announce, noteTaken, relaySoon } from '../notice'
import { decidable, whyNot } from './decide'
import { regionDraft, sealedIn, settleDraft } from './draftRepo'

export const giveBack: Handler<'staff.volunteer.giveBack'> = async ({ draftId, note }, context) => {
  const { person, region, at } = context
  const found = await decidable(context, draftId)
  if (isRefusal(found)) return found
  const { authorId, threadId } = found.draft
  const changed = await changeThread(
    context,
    threadId,
    (thread) =>
      mayDecide(thread, draftId, person._id) ? { edit: { draftId: null }, change: 'givenBack' } : null,
    async (transaction) => {
      await settleDraft(transaction, draftId, {
        state: 'returned',
        note: sealedIn(context, draftId, 'note', note),
        decidedBy: person._id,
        decidedAt: at,
      })
      const told = { region, kind: 'draft_returned', to: { person: authorId }, ref: threadId, at } as const
      await announce(transaction, { id: `draft_returned:${draftId}`, ...told })
    },
  )
  if (!changed) return refuse(whyNot((await regionDraft(context, draftId)) ?? found.draft))
  await tellApps([authorId])
  await noteTaken(draftId, 'draft_waiting', at)
  await relaySoon()
  return { thread: presentDesk(context, changed) }
}
