import { type Slot, slotsFrom } from '@shared/domain/booking/schedule'
import { type FreeSlot, freeSlots } from '@shared/domain/booking/seat'
import { addDays, dateOn, startOfDay } from '@shared/kit/time'
import { calendar } from '../../../../catalog/calendar/calendar'
import { capacityOf, rules, servicesOf } from '../../catalog/services'
import type { ActionContext } from '../../kernel/context'
import { type ExpertCard, expertCards } from '../duty/experts'
import { enabledExperts } from '../duty/people'
import { findSchedule, type ScheduleDocument } from './scheduleRepo'
import { seatsOf } from './seatRepo'

export type Region = Pick<ActionContext, 'region' | 'sealer'>

/** Somebody who can be booked, with what they can be booked for. */
export interface Giver {
  readonly expertId: string
  readonly card: ExpertCard
  readonly schedule: ScheduleDocument
}

/** Whoever may act as an expert now, has a profile, and has said when they can be booked. */
export async function giversOf(
  here: Region,
  schedules: readonly ScheduleDocument[],
): Promise<readonly Giver[]> {
  const ids = schedules.filter(({ region }) => region === here.region).map(({ _id }) => _id)
  const [cards, enabled] = await Promise.all([expertCards(here, ids), enabledExperts(ids)])
  return schedules.flatMap((schedule) => {
    const card = cards.get(schedule._id)
    return card && enabled.includes(schedule._id) ? [{ expertId: schedule._id, card, schedule }] : []
  })
}

export async function giverOf(here: Region, expertId: string): Promise<Giver | null> {
  const schedule = await findSchedule(expertId)
  const [giver] = schedule ? await giversOf(here, [schedule]) : []
  return giver ?? null
}

/** What an expert gives in these days, free or not: what the licence does not allow is not among it. */
export const slotsOf = (
  {
    card,
    schedule,
  }: Pick<Giver, 'card'> & { readonly schedule: Pick<ScheduleDocument, 'lines' | 'exceptions'> },
  from: string,
  days: number,
): readonly Slot[] => slotsFrom(schedule, servicesOf(card.licence), calendar, from, days)

/** The same with how many may still book each. */
export async function freeOf(giver: Giver, from: string, days: number): Promise<readonly FreeSlot[]> {
  const slots = slotsOf(giver, from, days)
  if (slots.length === 0) return []
  const seats = await seatsOf(giver.expertId, startOfDay(from), startOfDay(addDays(from, days)))
  return freeSlots(giver.expertId, slots, capacityOf, seats)
}

/** All that can be booked with an expert from now on. */
export async function bookable(
  giver: Giver,
  at: number,
  days = rules.windowDays,
): Promise<readonly FreeSlot[]> {
  const first = at + rules.bookUntilMinutes * 60_000
  return (await freeOf(giver, dateOn(at), days + 1)).filter(({ startAt }) => startAt >= first)
}
