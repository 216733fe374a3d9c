import type { Output } from '@shared/contracts'
import {
  againstReferral,
  answerReferral as answered,
  namesDisorder,
  offeredAfter,
} from '@shared/domain/booking/referral'
import { serviceOf } from '../../catalog/services'
import { inTransaction } from '../../cloud/transaction'
import { hasConsent } from '../../kernel/consent'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { shownPlace } from '../directory'
import { expertCards } from '../duty/experts'
import { expertBehind } from '../duty/people'
import { announce } from '../notice'
import { afterChange } from './after'
import { isNoted, noteChange } from './changeRepo'
import { presentReferrals, presentVisit } from './present'
import { changeReferral, type ReferralTarget, readReferral, sealedWhy, storeReferral } from './referralRepo'
import { toPerson } from './tell'
import { ownVisit, readVisit, saveVisit, type VisitDocument, visitOfExpert } from './visitRepo'

type Presented = Output<'staff.booking.refer'>['referral']

/** The expert suggests where to go on. Nothing is handed over with it: what is told there is the person's to say. */
export const refer: Handler<'staff.booking.refer'> = async ({ id, to, why }, context) => {
  const found = await visitOfExpert(context, id)
  if (!found) return refuse('NOT_FOUND')
  const { personId } = found
  // Who called has no account, and whoever took the consent back is told nothing more by the program.
  if (personId === null || !(await hasConsent(personId, 'booking'))) return refuse('REFERRAL_CLOSED')
  if (namesDisorder(why)) return refuse('NAMES_DISORDER')
  const target = await targetOf(context, to)
  if (isRefusal(target)) return target
  const visit = await inTransaction(async (transaction) => {
    const now = await readVisit(transaction, id)
    if (now?.expertId !== context.person._id) return refuse('NOT_FOUND')
    if (await isNoted(transaction, context.effectId)) return now
    const against = againstReferral(now)
    if (against) return refuse(against)
    const earlier = await readReferral(transaction, id)
    const { region, at, person, effectId } = context
    const offeredAt = offeredAfter(earlier, at)
    const state = { state: 'offered', offeredAt, answeredAt: null } as const
    const document = {
      _id: id,
      region,
      authorId: person._id,
      to: target,
      why: sealedWhy(context, id, why),
      ...state,
    }
    await storeReferral(transaction, document, earlier === null)
    await saveVisit(transaction, { ...now, referredAt: offeredAt })
    await noteChange(transaction, context, now, 'referred', effectId)
    for (const notice of toPerson(context, now, 'visit_referral')) await announce(transaction, notice)
    return { ...now, referredAt: offeredAt }
  })
  if (isRefusal(visit)) return visit
  await afterChange(visit)
  return { referral: await presentOne(context, visit) }
}

async function presentOne(context: ActionContext, visit: VisitDocument): Promise<Presented> {
  const referral = (await presentReferrals(context, [visit])).get(visit._id)
  if (!referral) throw new Error('a referral was not presented')
  return referral
}

/** Only what the person can be led to: an entry that may be shown as fact, or something that can be booked. */
async function targetOf(
  context: ActionContext,
  to: ParsedInput<'staff.booking.refer'>['to'],
): Promise<
  ReferralTarget | Refusal<'INSTITUTION_UNKNOWN' | 'SERVICE_UNKNOWN' | 'EXPERT_UNKNOWN' | 'MAY_NOT_GIVE'>
> {
  if ('place' in to) {
    return shownPlace(context, to.place) ? { place: to.place } : refuse('INSTITUTION_UNKNOWN')
  }
  const service = serviceOf(to.service)
  if (!service) return refuse('SERVICE_UNKNOWN')
  if (to.expert === null) return { service: service.id, expertId: null }
  const expertId = await expertBehind(context, to.expert)
  const card = expertId && (await expertCards(context, [expertId])).get(expertId)
  if (!expertId || !card) return refuse('EXPERT_UNKNOWN')
  if (!service.licences.includes(card.licence)) return refuse('MAY_NOT_GIVE')
  return { service: service.id, expertId }
}

/** The person's yes or no, in one tap. */
export const answerReferral: Handler<'booking.answerReferral'> = async (
  { id, offeredAt, accept },
  context,
) => {
  if (!(await ownVisit(context, id))) return refuse('NOT_FOUND')
  const { at } = context
  const visit = await inTransaction(async (transaction) => {
    const now = await readVisit(transaction, id)
    const referral = await readReferral(transaction, id)
    if (!now || !referral) return refuse('NOT_FOUND')
    const decided = answered(referral, offeredAt, accept ? 'accepted' : 'declined', at)
    if ('refused' in decided) return refuse(decided.refused)
    if (Object.keys(decided.change).length === 0) return now
    await changeReferral(transaction, id, decided.change)
    await noteChange(transaction, context, now, accept ? 'referralAccepted' : 'referralDeclined')
    return now
  })
  if (isRefusal(visit)) return visit
  await afterChange(visit)
  return presentVisit(context, visit)
}
