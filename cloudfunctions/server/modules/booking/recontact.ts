import { recontactStep, replacesRecontact } from '@shared/domain/booking/recontact'
import { DAY, dateOn } from '@shared/kit/time'
import { isOpenNow } from '../../catalog/hours'
import { inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { admits } from '../../kernel/guard'
import type { PersonDocument } from '../../kernel/personRepo'
import { forEachApart, type Job, type JobContext } from '../../kernel/tick'
import { hoursOf } from '../duty/specialDays'
import { announce, noteTaken } from '../notice'
import { agreesToMore, forgetDates } from './agreed'
import { toExpert } from './tell'
import {
  dueRecontacts,
  laterOfPairs,
  NEVER,
  noRecontact,
  readVisit,
  recontactsOfExpert,
  saveVisit,
  type VisitDocument,
} from './visitRepo'

/** Of a minute, which has other jobs too. */
const A_MINUTE = 50

type Reader = Pick<ActionContext, 'person' | 'at'>

/** With whom the caller is to be in touch by today; whoever has another appointment with them is not waited for. */
export async function recontactsDue({ person, at }: Reader): Promise<readonly VisitDocument[]> {
  const found = await recontactsOfExpert(person._id, dateOn(at))
  const later = await laterOfPairs(found)
  const left = found.filter(({ _id }) => !later.get(_id)?.some(replacesRecontact))
  const people = [...new Set(left.map(({ personId }) => personId))]
  const agreed = await Promise.all(people.map((personId) => agreesToMore(personId, at)))
  return left.filter(({ personId }) => agreed[people.indexOf(personId)])
}

/** The date that stands after an appointment, and whether one would be told; without the person's consent neither. */
export async function recontactOf({ recontactOn, personId }: VisitDocument, at: number) {
  const reminds = await agreesToMore(personId, at)
  return { recontactOn: reminds ? (recontactOn ?? null) : null, reminds }
}

/** Tells experts, on the morning of the date that they wrote down, that they wanted to be in touch; once. */
export const recontactVisits: Job = async (context) => {
  const { region, at } = context
  const due = await dueRecontacts(region, at, A_MINUTE)
  if (due.length === 0 || !isOpenNow(await hoursOf(region), at)) return 0
  const later = await laterOfPairs(due)
  await forEachApart(due, (visit) => recontact(context, visit, later.get(visit._id) ?? []))
  return due.length
}

async function recontact(
  { region, at }: JobContext,
  { _id, personId }: VisitDocument,
  later: readonly VisitDocument[],
): Promise<void> {
  // Taking the consent back has cleared it; this is for a consent that fell away by itself.
  if (personId !== null && !(await agreesToMore(personId, at))) return forgetDates(personId, at)
  const ended = await inTransaction(async (transaction) => {
    const now = await readVisit(transaction, _id)
    if (!now || (now.recontactAt ?? NEVER) > at) return false
    const next = recontactStep(later, now.recontactToldAt ?? null, at)
    if (next.step === 'end') {
      await saveVisit(transaction, { ...now, ...noRecontact })
      return true
    }
    if (next.step === 'tell') {
      // Whoever may not act now is told when they may again.
      const expert = await transaction.get<PersonDocument>('persons', now.expertId)
      const mayAct = expert !== null && admits(['expert'], expert)
      const told = mayAct ? { recontactAt: next.until, recontactToldAt: at } : { recontactAt: at + DAY }
      await saveVisit(transaction, { ...now, ...told })
      if (!mayAct) return false
      for (const notice of toExpert({ region, at }, now, 'visit_recontact'))
        await announce(transaction, notice)
      return false
    }
    await saveVisit(transaction, { ...now, recontactAt: next.until })
    return false
  })
  if (ended) await noteTaken(_id, 'visit_recontact', at)
}
