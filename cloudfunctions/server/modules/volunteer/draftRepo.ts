import type { Output } from '@shared/contracts'
import { db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'

export type Draft = NonNullable<Output<'staff.volunteer.open'>['draft']>

/** What a volunteer wrote for a letter, and what a supervisor made of it. It is kept for its author whatever that is. */
export interface DraftDocument {
  readonly _id: string
  readonly region: string
  readonly threadId: string
  readonly authorId: string
  readonly state: Draft['state']
  /** Sealed; never changed. */
  readonly text: string
  readonly at: number
  /** When the reply is owed. */
  readonly dueAt: number
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  /** Sealed: what went out instead; empty when nothing was changed. */
  readonly sent: string
  /** Sealed: why it was given back; empty when it was not. */
  readonly note: string
}

type Sealing = Pick<ActionContext, 'sealer'>
/** More than a team looks through; the rest moves up. */
export const SHOWN = 20

const drafts = db.collection<DraftDocument>('drafts')

type SealedField = 'text' | 'sent' | 'note'
const place = (id: string, field: SealedField) => ({ collection: 'drafts', id, field })
export const sealedIn = ({ sealer }: Sealing, id: string, field: SealedField, text: string): string =>
  sealer.seal(text, place(id, field))
const openedIn = ({ sealer }: Sealing, draft: DraftDocument, field: SealedField): string | null =>
  draft[field] === '' ? null : sealer.open(draft[field], place(draft._id, field))
export const textOf = (context: Sealing, draft: DraftDocument): string =>
  openedIn(context, draft, 'text') ?? ''

/** Throws on a duplicate id, as the transaction does. */
export const addDraft = (transaction: Transaction, draft: DraftDocument): Promise<void> =>
  transaction.insert('drafts', draft)

/** Says what became of a draft. */
export const settleDraft = (
  transaction: Transaction,
  id: string,
  change: Pick<DraftDocument, 'state'> & Partial<DraftDocument>,
): Promise<void> => transaction.update('drafts', id, { ...change })

/** A draft of this region, whoever wrote it. */
export async function regionDraft(
  { region }: Pick<ActionContext, 'region'>,
  id: string,
): Promise<DraftDocument | null> {
  const found = await drafts.get(id)
  return found?.region === region ? found : null
}

/** Those that wait for a supervisor, the next due first. */
export const waitingDrafts = ({ region }: Pick<ActionContext, 'region'>) =>
  drafts.find(
    { region, state: 'waiting' },
    {
      order: [
        ['dueAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: SHOWN,
    },
  )

/** The author's own, the newest first. */
export const draftsBy = ({ person }: Pick<ActionContext, 'person'>, limit = SHOWN) =>
  drafts.find({ authorId: person._id }, { order: [['at', 'desc']], limit })

/** The author's newest for one letter. */
export async function newestDraft(
  { person }: Pick<ActionContext, 'person'>,
  threadId: string,
): Promise<DraftDocument | null> {
  const [found] = await drafts.find({ threadId, authorId: person._id }, { order: [['at', 'desc']], limit: 1 })
  return found ?? null
}

/** A draft as its author sees it. */
export function presentDraft(context: Sealing, draft: DraftDocument): Draft {
  const { _id: id, threadId, at, state, decidedAt } = draft
  return {
    id,
    threadId,
    text: textOf(context, draft),
    at,
    state,
    decidedAt,
    sent: openedIn(context, draft, 'sent'),
    note: openedIn(context, draft, 'note'),
  }
}
