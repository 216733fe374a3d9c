import { checkIn as checkedIn, isOpen } from '@shared/domain/booking/appointment'
import { dateOn } from '@shared/kit/time'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { afterChange } from './after'
import { changeVisit, only } from './changes'
import { codeOf } from './code'
import { presentOneFront } from './present'
import { visitsOn } from './visitRepo'

/** An expert finds those who come to them, the front desk everybody's. Every failure is one answer: it tells of no code. */
export const checkIn: Handler<'staff.booking.checkIn'> = async ({ code }, context) => {
  const { person, region, at } = context
  const everybody = person.roles.some((role) => role === 'supervisor' || role === 'admin')
  const today = await visitsOn(region, dateOn(at))
  const found = today.find(
    (visit) =>
      isOpen(visit) && (everybody || visit.expertId === person._id) && codeOf(context, visit._id) === code,
  )
  if (!found) return refuse('VISIT_CODE_UNKNOWN')
  const changed = await changeVisit(context, found._id, {
    name: 'checkedIn',
    decide: async ({ appointment }) => only(appointment, checkedIn(appointment, at)),
  })
  if (isRefusal(changed)) return refuse('VISIT_CODE_UNKNOWN')
  await afterChange(changed.visit)
  return presentOneFront(context, changed.visit)
}
