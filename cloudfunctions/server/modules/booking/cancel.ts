import { cancelAppointment } from '@shared/domain/booking/ledger'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { afterChange } from './after'
import { changeVisit } from './changes'
import { presentVisit } from './present'
import { toExpert } from './tell'
import { ownVisit } from './visitRepo'

export const cancel: Handler<'booking.cancel'> = async ({ id, reason }, context) => {
  if (!(await ownVisit(context, id))) return refuse('NOT_FOUND')
  const { at } = context
  const changed = await changeVisit(context, id, {
    name: 'cancelled',
    decide: async ({ appointment, seat, next }) =>
      cancelAppointment(appointment, seat, next, { by: 'citizen', reason, at }),
    tell: (_before, after) => toExpert(context, after, 'visit_left'),
  })
  if (isRefusal(changed)) return changed
  await afterChange(changed.visit)
  return presentVisit(context, changed.visit)
}
