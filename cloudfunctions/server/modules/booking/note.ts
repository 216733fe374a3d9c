import { isTooFar } from '@shared/domain/booking/recontact'
import { startOfDay } from '@shared/kit/time'
import { opensAt } from '../../catalog/hours'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { noteAccess } from '../../kernel/accessRepo'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { hoursOf } from '../duty/specialDays'
import { noteTaken } from '../notice'
import { agreesToMore, forgetDates } from './agreed'
import { presentCard } from './card'
import { isNoted, noteChange } from './changeRepo'
import { addNote, isWritten, notesOf, type Written } from './noteRepo'
import { presentDesk, presentReferrals } from './present'
import { recontactOf } from './recontact'
import { noRecontact, readVisit, saveVisit, type VisitDocument, visitOfExpert } from './visitRepo'

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
    ...(await recontactOf(visit, context.at)),
  }
}

export const note: Handler<'staff.booking.note'> = async (
  { id, recontacted = null, ...written },
  context,
) => {
  const { region, at } = context
  const visit = await visitOfExpert(context, id)
  if (!visit) return refuse('NOT_FOUND')
  const { followUpOn } = written
  if (followUpOn && isTooFar(followUpOn, at)) return refuse('RECONTACT_TOO_FAR')
  await noteOpened(context, visit)
  // Without consent to it the date stays in the sealed note, and nothing reminds of it.
  const isPlain = followUpOn !== null && (await agreesToMore(visit.personId, at))
  const dated = isPlain
    ? { recontactOn: followUpOn, recontactAt: opensAt(await hoursOf(region), startOfDay(followUpOn)) }
    : null
  const done = await inTransaction((transaction) =>
    attempt(transaction, context, id, { written, dated, recontacted }),
  )
  if (isRefusal(done)) return done
  if (dated || recontacted) await afterDate(context, done)
  // The consent may have been taken back between the question for it and now.
  const now = await recontactOf(done, at)
  if (dated && done.personId !== null && !now.reminds) await forgetDates(done.personId, at)
  return { notes: await notesOf(context, id), ...now }
}

/** What ended, or has not come yet, is announced no more; the list of today changes with it. */
async function afterDate(
  { person, at }: ActionContext,
  { _id, recontactToldAt }: VisitDocument,
): Promise<void> {
  if (!recontactToldAt) await noteTaken(_id, 'visit_recontact', at)
  await tellApps([person._id])
}

interface Noted {
  readonly written: Written
  /** When to be in touch again; null leaves that as it is. */
  readonly dated: Required<Pick<VisitDocument, 'recontactOn' | 'recontactAt'>> | null
  /** The date that is done with, as it was seen. */
  readonly recontacted: string | null
}

/** The note and the date in it are kept together, so that neither is there without the other. */
async function attempt(
  transaction: Transaction,
  context: ActionContext,
  id: string,
  { written, dated, recontacted }: Noted,
): Promise<VisitDocument | Refusal<'NOT_FOUND'>> {
  const { person, effectId } = context
  const now = await readVisit(transaction, id)
  if (now?.expertId !== person._id) return refuse('NOT_FOUND')
  // A repeat after a crash: it was stored, and the date may have been changed since.
  if ((await isWritten(transaction, effectId)) || (await isNoted(transaction, effectId))) return now
  if (Object.values(written).some(Boolean)) await addNote(transaction, context, id, written)
  // Also when another date stands by now, so that a repeat ends no date that is written later.
  if (recontacted) await noteChange(transaction, context, now, 'recontacted', effectId)
  const ends = recontacted !== null && recontacted === now.recontactOn
  if (!dated && !ends) return now
  const visit = { ...now, ...noRecontact, ...dated }
  await saveVisit(transaction, visit)
  return visit
}
