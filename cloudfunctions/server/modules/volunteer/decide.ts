import { mayDecide } from '@shared/domain/letter/volunteer'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'
import { regionThread, type ThreadDocument } from '../letter'
import { type DraftDocument, regionDraft } from './draftRepo'

interface Decidable {
  readonly draft: DraftDocument
  readonly thread: ThreadDocument
}

/** The draft and its letter when this supervisor may decide on it, or why not. */
export async function decidable(
  context: ActionContext,
  draftId: string,
): Promise<Decidable | Refusal<'NOT_FOUND' | 'ALREADY_DECIDED' | 'DRAFT_DROPPED'>> {
  const me = context.person._id
  const draft = await regionDraft(context, draftId)
  const thread = draft && (await regionThread(context, draft.threadId))
  if (!draft || !thread || thread.writerId === me || draft.authorId === me) return refuse('NOT_FOUND')
  if (draft.state !== 'waiting') return refuse(whyNot(draft))
  if (mayDecide(thread, draftId, me)) return { draft, thread }
  // The letter was read after the draft: somebody may have decided in between, and the draft says who was right.
  const now = await regionDraft(context, draftId)
  return refuse(now && now.state !== 'waiting' ? whyNot(now) : 'DRAFT_DROPPED')
}

/** What the one who came second is told. */
export const whyNot = ({ state }: Pick<DraftDocument, 'state'>): 'DRAFT_DROPPED' | 'ALREADY_DECIDED' =>
  state === 'dropped' ? 'DRAFT_DROPPED' : 'ALREADY_DECIDED'
