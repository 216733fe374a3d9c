import type { Output } from '@shared/contracts'
import { cardGoneAt, isAhead, isOpen } from '@shared/domain/booking/appointment'
import { mayMove } from '@shared/domain/booking/limits'
import { rules, serviceOf } from '../../catalog/services'
import type { ActionContext } from '../../kernel/context'
import { shownPlace } from '../directory'
import { type ExpertCard, expertCards } from '../duty/experts'
import { refOf, whoIs } from '../duty/people'
import { callerOf } from './caller'
import { codeOf } from './code'
import { type ReferralDocument, referralsOf, whyOf } from './referralRepo'
import type { VisitDocument } from './visitRepo'
import type { WaitDocument } from './waitRepo'

type Own = Output<'booking.own'>
type Visit = Own['visits'][number]
type Expert = NonNullable<Visit['expert']>
type Referral = NonNullable<Visit['referral']>
type DeskVisit = Output<'staff.booking.confirm'>['visit']
type FrontVisit = Output<'staff.booking.cancelFor'>['visit']
type Context = Pick<ActionContext, 'region' | 'sealer' | 'digest' | 'at'>

/** When the pre-visit card was written; null when there is none any more. */
const cardAtOf = ({ at }: Pick<Context, 'at'>, visit: VisitDocument): number | null =>
  visit.cardAt && at < cardGoneAt(visit) ? visit.cardAt : null

/** An expert as whoever books sees them. */
export const presentExpert = (
  context: Pick<ActionContext, 'digest'>,
  id: string,
  { name, licence, institution, specialties, checkedOn }: ExpertCard,
): Expert => ({
  ref: refOf(context, id),
  name,
  licence,
  institution,
  specialties: [...specialties],
  checkedOn,
})

/** Appointments as the person who has them sees them. */
export async function presentVisits(context: Context, visits: readonly VisitDocument[]): Promise<Visit[]> {
  const [cards, referrals] = await Promise.all([
    expertCards(
      context,
      visits.map(({ expertId }) => expertId),
    ),
    presentReferrals(context, visits),
  ])
  return visits.map((visit) => {
    const { _id: id, expertId, service, way, forWhom, startAt, endAt, state, asksChoice } = visit
    const { cancelledBy, cancelReason, helpful } = visit
    const card = cards.get(expertId)
    return {
      id,
      service,
      way,
      topic: visit.topic as Visit['topic'],
      forWhom,
      startAt,
      endAt,
      state,
      asksChoice,
      cardAt: cardAtOf(context, visit),
      cancelledBy,
      cancelReason,
      expert: card ? presentExpert(context, expertId, card) : null,
      code: isOpen(visit) ? codeOf(context, id) : null,
      mayMove: isAhead(visit) && (asksChoice || mayMove(rules, startAt, context.at)),
      helpful,
      referral: referrals.get(id) ?? null,
    }
  })
}

function placeOf(context: Pick<Context, 'region' | 'at'>, id: string): Referral['place'] {
  const found = shownPlace(context, id)
  return found && { id, name: found.name }
}

function bookableOf(id: string): Referral['service'] {
  const found = serviceOf(id)
  return found && { id, name: found.name, ways: [...found.ways] }
}

/** What was suggested after appointments, by their ids; both sides see the same. */
export async function presentReferrals(
  context: Context,
  visits: readonly Pick<VisitDocument, '_id' | 'referredAt'>[],
): Promise<ReadonlyMap<string, Referral>> {
  const found = await referralsOf(visits.flatMap(({ _id, referredAt }) => (referredAt ? [_id] : [])))
  const experts = [...found.values()].flatMap(({ to }) => ('expertId' in to ? (to.expertId ?? []) : []))
  const cards = experts.length === 0 ? new Map<string, ExpertCard>() : await expertCards(context, experts)
  const present = (one: ReferralDocument): Referral => {
    const { to, state, offeredAt, answeredAt } = one
    const expertId = 'expertId' in to ? to.expertId : null
    const card = expertId === null ? undefined : cards.get(expertId)
    return {
      place: 'place' in to ? placeOf(context, to.place) : null,
      service: 'service' in to ? bookableOf(to.service) : null,
      expert: expertId !== null && card ? presentExpert(context, expertId, card) : null,
      why: whyOf(context, one),
      state,
      offeredAt,
      answeredAt,
    }
  }
  return new Map([...found].map(([id, one]) => [id, present(one)]))
}

export async function presentVisit(context: Context, visit: VisitDocument): Promise<{ visit: Visit }> {
  const [presented] = await presentVisits(context, [visit])
  if (!presented) throw new Error('an appointment was not presented')
  return { visit: presented }
}

/** Places in waiting lists as the person sees them. */
export async function presentWaits(context: Context, waits: readonly WaitDocument[]): Promise<Own['waits']> {
  const cards = await expertCards(
    context,
    waits.map(({ expertId }) => expertId),
  )
  return waits.map(({ _id: id, service, expertId, untilOn, state, seatId, offerUntil }) => {
    const card = cards.get(expertId)
    const offered = state === 'offered' && offerUntil !== null && offerUntil > context.at
    return {
      id,
      service,
      expert: card ? presentExpert(context, expertId, card) : null,
      untilOn,
      offer: offered ? { startAt: Number(seatId?.split('.')[1]), until: offerUntil } : null,
    }
  })
}

/** An appointment as its expert sees it. */
export const presentDesk = (context: Pick<Context, 'sealer' | 'at'>, visit: VisitDocument): DeskVisit => {
  const { _id: id, service, way, forWhom, startAt, endAt, state, asksChoice } = visit
  const topic = visit.topic as DeskVisit['topic']
  return {
    id,
    service,
    way,
    topic,
    forWhom,
    startAt,
    endAt,
    state,
    asksChoice,
    cardAt: cardAtOf(context, visit),
    caller: callerOf(context, visit),
  }
}

/** Appointments as the front desk sees them: never why somebody comes. */
export async function presentFront(
  context: Context,
  visits: readonly VisitDocument[],
): Promise<FrontVisit[]> {
  const names = await whoIs(
    context,
    visits.map(({ expertId }) => expertId),
  )
  return visits.map((visit) => {
    const { _id: id, service, startAt, endAt, state, asksChoice, expertId } = visit
    const expert = names.get(expertId)?.name ?? ''
    return { id, service, startAt, endAt, state, asksChoice, expert, caller: callerOf(context, visit) }
  })
}

export async function presentOneFront(
  context: Context,
  visit: VisitDocument,
): Promise<{ visit: FrontVisit }> {
  const [presented] = await presentFront(context, [visit])
  if (!presented) throw new Error('an appointment was not presented')
  return { visit: presented }
}
