import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addNote, type ThreadDocument } from '../letter'
import { announce, relaySoon } from '../notice'
import { drawnThread } from './drawn'
import { type Form, regionSample, type SampleDocument, sealedForm } from './sampleRepo'

export const review: Handler<'staff.sample.review'> = async ({ threadId, ...form }, context) => {
  const thread = await drawnThread(context, threadId)
  if (isRefusal(thread)) return (await reviewedBefore(context, threadId)) ? { threadId } : thread
  const done = await inTransaction((transaction) => store(transaction, context, thread, form))
  if (!done) return refuse('ALREADY_DECIDED')
  await relaySoon()
  return { threadId }
}

/** The form, and the remark as a note that the expert is told of, together. False when somebody else was faster. */
async function store(
  transaction: Transaction,
  context: ActionContext,
  { _id: threadId, expertId }: ThreadDocument,
  form: Form,
): Promise<boolean> {
  const { person, region, at, effectId } = context
  const sample = await transaction.get<SampleDocument>('samples', threadId)
  if (sample?.state !== 'waiting') return false
  await transaction.update('samples', threadId, {
    state: 'reviewed',
    reviewedBy: person._id,
    reviewedAt: at,
    form: sealedForm(context, threadId, form),
  })
  if (form.remark === '') return true
  await addNote(transaction, context, { id: effectId, threadId, kind: 'review', text: form.remark })
  if (expertId === null) return true
  const told = { region, kind: 'sample_reviewed', to: { person: expertId }, ref: threadId, at } as const
  await announce(transaction, { id: `sample_reviewed:${threadId}`, ...told })
  return true
}

/** A repeat of one's own after a lost answer. */
const reviewedBefore = async (context: ActionContext, id: string): Promise<boolean> =>
  (await regionSample(context, id))?.reviewedBy === context.person._id
