import { mayDraft } from '@shared/domain/letter/volunteer'
import { isDuplicate } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { changeThread, type ThreadDocument } from '../letter'
import { announce, relaySoon } from '../notice'
import { addDraft, type DraftDocument, presentDraft, regionDraft, sealedIn, settleDraft } from './draftRepo'
import { ownLetter } from './own'

/** Nothing of it reaches the writer, and the promise keeps running: only a reply ends it. */
export const write: Handler<'staff.volunteer.write'> = async ({ threadId, text }, context) => {
  const { effectId: id } = context
  if (!(await ownLetter(context, threadId))) return refuse('NOT_FOUND')
  try {
    if (!(await store(context, threadId, text))) return refuse('NOT_FOUND')
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  await relaySoon()
  const stored = await regionDraft(context, id)
  return stored ? { draft: presentDraft(context, stored) } : refuse('NOT_FOUND')
}

const store = (context: ActionContext, threadId: string, text: string) => {
  const { effectId: id, person, region, at } = context
  const asDraft = ({ dueAt }: ThreadDocument): DraftDocument => ({
    _id: id,
    region,
    threadId,
    authorId: person._id,
    state: 'waiting',
    text: sealedIn(context, id, 'text', text),
    at,
    dueAt,
    decidedBy: null,
    decidedAt: null,
    sent: '',
    note: '',
  })
  return changeThread(
    context,
    threadId,
    (thread) => (mayDraft(thread, person._id) ? { edit: { draftId: id }, change: 'drafted' } : null),
    async (transaction, thread) => {
      if (thread.draftId) await settleDraft(transaction, thread.draftId, { state: 'replaced', decidedAt: at })
      await addDraft(transaction, asDraft(thread))
      const told = { region, kind: 'draft_waiting', to: { staff: 'supervisor' }, ref: id, at } as const
      await announce(transaction, { id: `draft_waiting:${id}`, ...told })
    },
  )
}
