import { confirm as confirmed, finish as finished } from '@shared/domain/booking/appointment'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { afterChange } from './after'
import { changeVisit, only } from './changes'
import { presentDesk } from './present'
import { askOne } from './stranded'
import { toPerson } from './tell'
import { visitOfExpert } from './visitRepo'

/** What an expert says of an appointment of their own. */

export const confirm: Handler<'staff.booking.confirm'> = async ({ id }, context) => {
  if (!(await visitOfExpert(context, id))) return refuse('NOT_FOUND')
  const changed = await changeVisit(context, id, {
    name: 'confirmed',
    decide: async ({ appointment }) => only(appointment, confirmed(appointment, context.at)),
    tell: (_before, after) => toPerson(context, after, 'visit_confirmed'),
  })
  if (isRefusal(changed)) return changed
  await afterChange(changed.visit)
  return { visit: presentDesk(context, changed.visit) }
}

export const decline: Handler<'staff.booking.decline'> = async ({ id }, context) => {
  if (!(await visitOfExpert(context, id))) return refuse('NOT_FOUND')
  const changed = await askOne(context, id, 'declined')
  if (isRefusal(changed)) return changed
  await afterChange(changed.visit)
  return { visit: presentDesk(context, changed.visit) }
}

export const finish: Handler<'staff.booking.finish'> = async ({ id, how }, context) => {
  if (!(await visitOfExpert(context, id))) return refuse('NOT_FOUND')
  const changed = await changeVisit(context, id, {
    name: how,
    decide: async ({ appointment }) => only(appointment, finished(appointment, how, context.at)),
  })
  if (isRefusal(changed)) return changed
  await afterChange(changed.visit)
  return { visit: presentDesk(context, changed.visit) }
}
