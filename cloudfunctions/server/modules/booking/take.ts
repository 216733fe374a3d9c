import { freshAppointment } from '@shared/domain/booking/appointment'
import { take as takeSeat } from '@shared/domain/booking/ledger'
import { againstBooking, againstTime, hasOtherThen } from '@shared/domain/booking/limits'
import type { Slot } from '@shared/domain/booking/schedule'
import { nearest, seatId } from '@shared/domain/booking/seat'
import type { Service } from '@shared/domain/booking/service'
import { DAY, dateOn } from '@shared/kit/time'
import { rules } from '../../catalog/services'
import { inTransaction, type Transaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'
import { announce } from '../notice'
import { readBooker, saveBooker } from './bookerRepo'
import { noteChange } from './changeRepo'
import { storeSeats } from './changes'
import { readSeat } from './seatRepo'
import { freeOf, type Giver, slotsOf } from './slots'
import { newToExpert } from './tell'
import { type About, addVisit, readVisit, type VisitDocument, withAppointment } from './visitRepo'

type TimeRefusal = 'SLOT_TAKEN' | 'SLOT_PAST' | 'SLOT_NOT_GIVEN' | 'OUTSIDE_WINDOW'
type PersonRefusal = 'BOOKED_THEN' | 'TOO_MANY_BOOKED' | 'TOO_MANY_CANCELLED'

/** What is to be booked, and for whom. */
export interface Wish extends About {
  readonly id: string
  readonly service: Service
  /** Null for somebody who called: the front desk answers for the limits. */
  readonly personId: string | null
  readonly inCare: boolean
  readonly caller: string | null
}

/** The time of an expert that begins then, if it is given and can still be booked; or why not. */
export function slotAt(
  giver: Giver,
  service: string,
  startAt: number,
  at: number,
): Slot | Refusal<'SLOT_PAST' | 'SLOT_NOT_GIVEN' | 'OUTSIDE_WINDOW'> {
  const against = againstTime(rules, startAt, at)
  if (against) return refuse(against)
  const slot = slotsOf(giver, dateOn(startAt), 1).find(
    (one) => one.startAt === startAt && one.service === service,
  )
  return slot ?? refuse('SLOT_NOT_GIVEN')
}

/** That a seat is somebody else's, with the nearest other times of the same expert. */
export async function taken(
  giver: Giver,
  { service, startAt }: Slot,
  at: number,
): Promise<Refusal<'SLOT_TAKEN'>> {
  const from = dateOn(Math.max(at, startAt - 3 * DAY))
  const soonest = at + rules.bookUntilMinutes * 60_000
  const around = (await freeOf(giver, from, 14)).filter(
    (slot) => slot.service === service && slot.startAt >= soonest,
  )
  const near = nearest(around, startAt, 3)
  return refuse(
    'SLOT_TAKEN',
    Object.fromEntries(near.map((slot, index) => [`near${index + 1}`, slot.startAt])),
  )
}

/** Whether nothing of a time is left, be it because a seat of an earlier grid touches it. */
export async function isFull(giver: Giver, slot: Slot): Promise<boolean> {
  const free = await freeOf(giver, dateOn(slot.startAt), 1)
  return !free.some(({ startAt, left }) => left > 0 && startAt === slot.startAt)
}

/** Which seat of a time comes first for this wish, so that many who come at once do not all want the same one. */
const firstPlace = (id: string, capacity: number): number =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % capacity

/** The first seat of a time that nobody has, looked at inside the step that takes it; null when all are taken. */
export async function freeSeatIn(
  transaction: Transaction,
  expertId: string,
  { startAt }: Pick<Slot, 'startAt'>,
  { id, capacity }: { readonly id: string; readonly capacity: number },
): Promise<string | null> {
  const first = firstPlace(id, capacity)
  for (let step = 0; step < capacity; step++) {
    const seat = seatId(expertId, startAt, (first + step) % capacity)
    if ((await readSeat(transaction, seat)) === null) return seat
  }
  return null
}

/**
 * Gives a free seat of a time to a new appointment: seat, appointment, the person's account, record and notice in one
 * step. The same wish again, after a crash, finds its appointment.
 */
export async function takeSlot(
  context: Pick<ActionContext, 'region' | 'at' | 'person'>,
  giver: Giver,
  slot: Slot,
  wish: Wish,
): Promise<VisitDocument | Refusal<TimeRefusal | PersonRefusal>> {
  if (await isFull(giver, slot)) return taken(giver, slot, context.at)
  const work = (transaction: Transaction) => attempt(transaction, context, giver, slot, wish)
  for (let tries = 0; tries <= wish.service.capacity; tries++) {
    const done = await unlessThere(() => inTransaction(work))
    // Somebody else has that seat since; another one of this time may be free.
    if (done !== null) return done === 'taken' ? taken(giver, slot, context.at) : done
  }
  return taken(giver, slot, context.at)
}

async function attempt(
  transaction: Transaction,
  context: Pick<ActionContext, 'region' | 'at' | 'person'>,
  { expertId }: Giver,
  slot: Slot,
  wish: Wish,
): Promise<VisitDocument | 'taken' | Refusal<PersonRefusal>> {
  const { region, at } = context
  const { id, service, personId, inCare, way, topic, forWhom, caller } = wish
  const there = await readVisit(transaction, id)
  if (there) return there
  if (personId !== null) {
    const booker = await readBooker(transaction, personId)
    const against = againstBooking(rules, booker, inCare, at)
    if (against) return refuse(against)
    if (hasOtherThen(booker, slot)) return refuse('BOOKED_THEN')
  }
  const found = await freeSeatIn(transaction, expertId, slot, { id, capacity: service.capacity })
  if (found === null) return 'taken'
  const { startAt, endAt } = slot
  const made = { id, expertId, service: service.id, startAt, endAt, seatId: found }
  const appointment = freshAppointment(made, service.confirms, at)
  const outcome = takeSeat({ id: found, expertId, service: service.id, startAt, endAt }, null, appointment)
  if ('refused' in outcome) return 'taken'
  const rest = { _id: id, region, personId, way, topic, forWhom, caller, createdAt: at, helpful: null }
  const visit = withAppointment(rest, appointment)
  await storeSeats(transaction, context, outcome.writes)
  await addVisit(transaction, visit)
  await saveBooker(transaction, null, visit, at)
  await noteChange(transaction, context, visit, personId === null ? 'bookedForCaller' : 'booked')
  for (const notice of newToExpert(context, visit)) await announce(transaction, notice)
  return visit
}
