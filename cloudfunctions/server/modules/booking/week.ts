import { addDays, dateOn } from '@shared/kit/time'
import { rules, serviceOf } from '../../catalog/services'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertBehind } from '../duty/people'
import { presentExpert } from './present'
import { freeOf, giverOf } from './slots'

const WEEK_DAYS = 7

export const week: Handler<'booking.week'> = async ({ expert, service, from }, context) => {
  if (!serviceOf(service)) return refuse('SERVICE_UNKNOWN')
  const expertId = await expertBehind(context, expert)
  const giver = expertId && (await giverOf(context, expertId))
  if (!giver) return refuse('EXPERT_UNKNOWN')
  const { at } = context
  const open = from <= addDays(dateOn(at), rules.windowDays)
  const soonest = at + rules.bookUntilMinutes * 60_000
  const slots = open ? await freeOf(giver, from, WEEK_DAYS) : []
  return {
    expert: presentExpert(context, giver.expertId, giver.card),
    slots: slots
      .filter((slot) => slot.service === service && slot.startAt >= soonest)
      .map(({ startAt, endAt, left }) => ({ startAt, endAt, left })),
  }
}
