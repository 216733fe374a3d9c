import { cancelAppointment } from '@shared/domain/booking/ledger'
import { addDays, dateOn } from '@shared/kit/time'
import { rules, serviceOf } from '../../catalog/services'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertBehind, refOf } from '../duty/people'
import { afterChange, stillGiven } from './after'
import { sealedCaller } from './caller'
import { changeVisit } from './changes'
import { presentFront, presentOneFront } from './present'
import { schedulesGiving } from './scheduleRepo'
import { freeOf, giverOf, giversOf } from './slots'
import { slotAt, takeSlot, type Wish } from './take'
import { toExpert } from './tell'
import { findVisit, visitsOn } from './visitRepo'

/** The front desk, for somebody who calls: recorded as such, and never why they come. */

const WEEK_DAYS = 7

export const free: Handler<'staff.booking.free'> = async ({ service, from }, context) => {
  if (!serviceOf(service)) return refuse('SERVICE_UNKNOWN')
  const { region, at } = context
  const givers = await giversOf(context, await schedulesGiving(region, service))
  const soonest = at + rules.bookUntilMinutes * 60_000
  const open = from <= addDays(dateOn(at), rules.windowDays)
  const experts = await Promise.all(
    givers.map(async (giver) => ({
      ref: refOf(context, giver.expertId),
      name: giver.card.name,
      slots: (open ? await freeOf(giver, from, WEEK_DAYS) : [])
        .filter((slot) => slot.service === service && slot.startAt >= soonest && slot.left > 0)
        .map(({ startAt, endAt, left }) => ({ startAt, endAt, left })),
    })),
  )
  return { experts }
}

export const bookFor: Handler<'staff.booking.bookFor'> = async (input, context) => {
  const service = serviceOf(input.service)
  if (!service) return refuse('SERVICE_UNKNOWN')
  if (!service.ways.includes(input.way)) return refuse('BAD_INPUT', { field: 'way' })
  const { at, effectId } = context
  const expertId = await expertBehind(context, input.expert)
  const giver = expertId && (await giverOf(context, expertId))
  if (!giver) return refuse('EXPERT_UNKNOWN')
  if (!service.licences.includes(giver.card.licence)) return refuse('MAY_NOT_GIVE')
  const there = await findVisit(effectId)
  const slot = there ?? slotAt(giver, service.id, input.startAt, at)
  if (isRefusal(slot)) return slot
  const { name, phone, way } = input
  const wish: Wish = {
    id: effectId,
    service,
    personId: null,
    inCare: false,
    caller: sealedCaller(context, effectId, { name, phone }),
    way,
    topic: null,
    forWhom: 'self',
  }
  const made = there ?? (await takeSlot(context, giver, slot, wish))
  if (isRefusal(made)) {
    // Limits are for people, and this is nobody's account.
    if (made.refused === 'SLOT_TAKEN') return refuse('SLOT_TAKEN', made.details)
    throw new Error(`a caller was refused: ${made.refused}`)
  }
  const visit = await stillGiven(context, made)
  await afterChange(visit)
  return presentOneFront(context, visit)
}

export const cancelFor: Handler<'staff.booking.cancelFor'> = async ({ id }, context) => {
  const found = await findVisit(id)
  // What people have booked themselves is theirs to cancel.
  if (found?.region !== context.region || found.personId !== null) return refuse('NOT_FOUND')
  const { at } = context
  const changed = await changeVisit(context, id, {
    name: 'cancelled',
    decide: async ({ appointment, seat, next }) =>
      cancelAppointment(appointment, seat, next, { by: 'service', reason: 'other', at }),
    tell: (_before, after) => toExpert(context, after, 'visit_left'),
  })
  if (isRefusal(changed)) return changed
  await afterChange(changed.visit)
  return presentOneFront(context, changed.visit)
}

export const today: Handler<'staff.booking.today'> = async ({ on }, context) => ({
  visits: await presentFront(
    context,
    (await visitsOn(context.region, on)).filter(({ state }) => state !== 'cancelled'),
  ),
})
