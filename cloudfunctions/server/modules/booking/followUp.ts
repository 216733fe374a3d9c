import { followUpStep, replacesFollowUp } from '@shared/domain/booking/followUp'
import { DAY, dateOn } from '@shared/kit/time'
import { isOpenNow } from '../../catalog/hours'
import { inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { admits } from '../../kernel/guard'
import type { PersonDocument } from '../../kernel/personRepo'
import { forEachApart, type Job, type JobContext } from '../../kernel/tick'
import { hoursOf } from '../duty/specialDays'
import { announce } from '../notice'
import { toExpert } from './tell'
import {
  dueFollowUps,
  followUpsOfExpert,
  laterOfPair,
  NEVER,
  notFollowed,
  readVisit,
  saveVisit,
  type VisitDocument,
} from './visitRepo'

/** Of a minute, which has other jobs too. */
const A_MINUTE = 50

/** So often it is looked whether a date that was told can be ended, because the two have talked again. */
const LOOK_MS = 7 * DAY

/** With whom the caller is to be in touch by today; whoever has another appointment with them is not waited for. */
export async function followUpsDue({
  person,
  at,
}: Pick<ActionContext, 'person' | 'at'>): Promise<readonly VisitDocument[]> {
  const found = await followUpsOfExpert(person._id, dateOn(at))
  const later = await Promise.all(found.map(laterOfPair))
  return found.filter((_, index) => !later[index]?.some(replacesFollowUp))
}

/** Tells experts, on the morning of the date that they wrote down, that they wanted to be in touch; once. */
export const followUpVisits: Job = async (context) => {
  const { region, at } = context
  const due = await dueFollowUps(region, at, A_MINUTE)
  if (due.length === 0 || !isOpenNow(await hoursOf(region), at)) return 0
  await forEachApart(due, (visit) => followUp(context, visit))
  return due.length
}

async function followUp({ region, at }: JobContext, { _id, ...held }: VisitDocument): Promise<void> {
  const next = followUpStep(await laterOfPair(held), at)
  await inTransaction(async (transaction) => {
    const now = await readVisit(transaction, _id)
    if (!now || (now.followAt ?? NEVER) > at) return
    if (next.step === 'end') return saveVisit(transaction, { ...now, ...notFollowed })
    if (next.step === 'wait') return saveVisit(transaction, { ...now, followAt: next.until })
    if (now.followToldOn === now.followUpOn) return saveVisit(transaction, { ...now, followAt: at + LOOK_MS })
    // Whoever may not act now is told when they may again.
    const expert = await transaction.get<PersonDocument>('persons', now.expertId)
    if (expert === null || !admits(['expert'], expert))
      return saveVisit(transaction, { ...now, followAt: at + DAY })
    const followToldOn = now.followUpOn ?? ''
    await saveVisit(transaction, { ...now, followAt: at + LOOK_MS, followToldOn })
    for (const notice of toExpert({ region, at }, now, 'visit_follow_up')) await announce(transaction, notice)
  })
}
