import { isOpen } from '@shared/domain/booking/appointment'
import type { Handler } from '../../kernel/registry'
import { presentVisits, presentWaits } from './present'
import { visitsOf } from './visitRepo'
import { waitsOf } from './waitRepo'

export const own: Handler<'booking.own'> = async (_input, context) => {
  const { person } = context
  const [visits, waits] = await Promise.all([visitsOf(person._id), waitsOf(person._id)])
  const ahead = visits.filter(isOpen).reverse()
  const over = visits.filter((visit) => !isOpen(visit))
  return {
    visits: await presentVisits(context, [...ahead, ...over]),
    waits: await presentWaits(context, waits),
  }
}
