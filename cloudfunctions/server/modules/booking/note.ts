import { startOfDay } from '@shared/kit/time'
import { opensAt } from '../../catalog/hours'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { noteAccess } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { hoursOf } from '../duty/specialDays'
import { presentCard } from './card'
import { isNoted, noteChange } from './changeRepo'
import { addNote, isWritten, notesOf, type Written } from './noteRepo'
import { presentDesk, presentReferrals } from './present'
import { notFollowed, readVisit, saveVisit, type VisitDocument, visitOfExpert } from './visitRepo'

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

export const note: Handler<'staff.booking.note'> = async (
  { id, followedUp = false, ...written },
  context,
) => {
  const visit = await visitOfExpert(context, id)
  if (!visit) return refuse('NOT_FOUND')
  await noteOpened(context, visit)
  const { followUpOn } = written
  const followAt = followUpOn && opensAt(await hoursOf(context.region), startOfDay(followUpOn))
  const followed = followUpOn && followAt ? { followUpOn, followAt } : followedUp ? notFollowed : null
  const done = await inTransaction((transaction) => attempt(transaction, context, id, { written, followed }))
  if (isRefusal(done)) return done
  // Their list of today changes with it.
  if (followed) await tellApps([context.person._id])
  return { notes: await notesOf(context, id) }
}

interface Noted {
  readonly written: Written
  /** When to be in touch again; null leaves that as it is. */
  readonly followed: Required<Pick<VisitDocument, 'followUpOn' | 'followAt'>> | null
}

/** The note and the date in it are kept together, so that neither is there without the other. */
async function attempt(
  transaction: Transaction,
  context: ActionContext,
  id: string,
  { written, followed }: Noted,
): Promise<VisitDocument | Refusal<'NOT_FOUND'>> {
  const { person, effectId } = context
  const now = await readVisit(transaction, id)
  if (now?.expertId !== person._id) return refuse('NOT_FOUND')
  // A repeat after a crash: it was stored, and the date may have been changed since.
  if ((await isWritten(transaction, effectId)) || (await isNoted(transaction, effectId))) return now
  if (Object.values(written).some(Boolean)) await addNote(transaction, context, id, written)
  if (!followed) return now
  const visit = { ...now, ...followed }
  await saveVisit(transaction, visit)
  if (now.followUpOn && followed.followUpOn === null)
    await noteChange(transaction, context, visit, 'followedUp', effectId)
  return visit
}
