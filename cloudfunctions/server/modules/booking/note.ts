import { noteAccess } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentCard } from './card'
import { addNote, notesOf } from './noteRepo'
import { presentDesk, presentReferrals } from './present'
import { type VisitDocument, visitOfExpert } from './visitRepo'

/** The person can see that it was opened. */
async function noteOpened(context: ActionContext, { _id, personId }: VisitDocument): Promise<void> {
  if (personId === null) return
  const opened = { personId, what: 'visit', objectId: _id } as const
  await noteAccess(context, opened, { purpose: 'answering', requestId: null })
}

export const open: Handler<'staff.booking.open'> = async ({ id }, context) => {
  const visit = await visitOfExpert(context, id)
  if (!visit) return refuse('NOT_FOUND')
  await noteOpened(context, visit)
  return {
    visit: presentDesk(context, visit),
    notes: await notesOf(context, id),
    card: await presentCard(context, visit),
    referral: (await presentReferrals(context, [visit])).get(id) ?? null,
  }
}

export const note: Handler<'staff.booking.note'> = async ({ id, ...written }, context) => {
  const visit = await visitOfExpert(context, id)
  if (!visit) return refuse('NOT_FOUND')
  await noteOpened(context, visit)
  await addNote(context, id, written)
  return { notes: await notesOf(context, id) }
}
