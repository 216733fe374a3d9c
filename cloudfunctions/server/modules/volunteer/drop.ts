import type { Transaction } from '../../cloud/transaction'
import { announce } from '../notice'
import { settleDraft } from './draftRepo'

/** What a thread says of its volunteer, before it goes to somebody else. */
interface Held {
  readonly _id: string
  readonly region: string
  readonly volunteerId: string | null
  readonly draftId: string | null
}

/**
 * The letter of a waiting draft has gone to somebody else, was closed or taken back: nobody can release it any more,
 * and its author hears of it. It stays with its author.
 */
export async function dropDraft(
  transaction: Transaction,
  { _id, region, volunteerId, draftId }: Held,
  { actorId, at }: { readonly actorId: string; readonly at: number },
): Promise<void> {
  if (!draftId || !volunteerId) return
  await settleDraft(transaction, draftId, { state: 'dropped', decidedAt: at })
  if (actorId === volunteerId) return
  const id = `draft_dropped:${draftId}`
  await announce(transaction, {
    id,
    region,
    kind: 'draft_dropped',
    to: { person: volunteerId },
    ref: _id,
    at,
  })
}
