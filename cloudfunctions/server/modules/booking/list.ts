import { addDays, startOfDay } from '@shared/kit/time'
import type { Handler } from '../../kernel/registry'
import { presentDesk } from './present'
import { recontactsDue } from './recontact'
import { freeOf, giverOf } from './slots'
import { visitsOfExpert } from './visitRepo'

export const list: Handler<'staff.booking.list'> = async ({ from, days }, context) => {
  const { person } = context
  const [visits, giver, recontacts] = await Promise.all([
    visitsOfExpert(person._id, startOfDay(from), startOfDay(addDays(from, days))),
    giverOf(context, person._id),
    recontactsDue(context),
  ])
  const slots = giver ? await freeOf(giver, from, days) : []
  return {
    visits: visits.map((visit) => presentDesk(context, visit)),
    recontacts: recontacts.map((visit) => ({
      visit: presentDesk(context, visit),
      recontactOn: visit.recontactOn ?? '',
    })),
    slots: slots.map(({ startAt, endAt, left, service }) => ({ startAt, endAt, left, service })),
  }
}
