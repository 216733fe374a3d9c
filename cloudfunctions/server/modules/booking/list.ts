import { addDays, startOfDay } from '@shared/kit/time'
import type { Handler } from '../../kernel/registry'
import { followUpsDue } from './followUp'
import { presentDesk } from './present'
import { freeOf, giverOf } from './slots'
import { visitsOfExpert } from './visitRepo'

export const list: Handler<'staff.booking.list'> = async ({ from, days }, context) => {
  const { person } = context
  const [visits, giver, followUps] = await Promise.all([
    visitsOfExpert(person._id, startOfDay(from), startOfDay(addDays(from, days))),
    giverOf(context, person._id),
    followUpsDue(context),
  ])
  const slots = giver ? await freeOf(giver, from, days) : []
  return {
    visits: visits.map((visit) => presentDesk(context, visit)),
    followUps: followUps.map((visit) => ({
      visit: presentDesk(context, visit),
      followUpOn: visit.followUpOn ?? '',
    })),
    slots: slots.map(({ startAt, endAt, left, service }) => ({ startAt, endAt, left, service })),
  }
}
