import { freshAppointment } from '@shared/domain/booking/appointment'
import { acceptOffer } from '@shared/domain/booking/ledger'
import { againstBooking, hasOtherThen } from '@shared/domain/booking/limits'
import { rules, serviceOf } from '../../catalog/services'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { announce } from '../notice'
import { isInCare } from '../safety'
import { afterChange, stillGiven } from './after'
import { readBooker, saveBooker } from './bookerRepo'
import { noteChange } from './changeRepo'
import { storeSeats } from './changes'
import { presentVisit } from './present'
import { readSeat } from './seatRepo'
import { newToExpert } from './tell'
import { addVisit, readVisit, type VisitDocument, withAppointment } from './visitRepo'
import { ownWait, readWait, waitOf } from './waitRepo'

export const accept: Handler<'booking.accept'> = async ({ id }, context) => {
  if (!(await ownWait(context, id))) return refuse('NOT_FOUND')
  const inCare = await isInCare(context, context.person._id)
  const made = await inTransaction((transaction) => attempt(transaction, context, id, inCare))
  if (isRefusal(made)) return made
  const visit = await stillGiven(context, made)
  await afterChange(visit)
  return presentVisit(context, visit)
}

async function attempt(
  transaction: Transaction,
  context: ActionContext,
  id: string,
  inCare: boolean,
): Promise<
  | VisitDocument
  | Refusal<'NOT_FOUND' | 'OFFER_OVER' | 'BOOKED_THEN' | 'TOO_MANY_BOOKED' | 'TOO_MANY_CANCELLED'>
> {
  const { person, region, at, effectId } = context
  const there = await readVisit(transaction, effectId)
  if (there) return there
  const wait = await readWait(transaction, id)
  const seat = wait?.seatId ? await readSeat(transaction, wait.seatId) : null
  const service = wait ? serviceOf(wait.service) : null
  if (!wait || !seat || !service) return refuse('OFFER_OVER')
  const booker = await readBooker(transaction, person._id)
  const against = againstBooking(rules, booker, inCare, at)
  if (against) return refuse(against)
  if (hasOtherThen(booker, seat)) return refuse('BOOKED_THEN')
  const { expertId, startAt, endAt } = seat
  const made = { id: effectId, expertId, service: service.id, startAt, endAt, seatId: seat.id }
  const appointment = freshAppointment(made, service.confirms, at)
  const outcome = acceptOffer(waitOf(wait), seat, appointment, at)
  if ('refused' in outcome) return refuse(outcome.refused)
  const { way, topic, forWhom } = wait
  const about = { way, topic, forWhom }
  const rest = {
    _id: effectId,
    region,
    personId: person._id,
    ...about,
    caller: null,
    createdAt: at,
    helpful: null,
  }
  const visit = withAppointment(rest, appointment)
  await storeSeats(transaction, context, outcome.writes)
  await addVisit(transaction, visit)
  await saveBooker(transaction, null, visit, at)
  await noteChange(transaction, context, visit, 'booked')
  for (const notice of newToExpert(context, visit)) await announce(transaction, notice)
  return visit
}
