import type { Handler } from '../../kernel/registry'
import { isCanary } from './calls'
import { casesIn } from './caseRepo'
import { presentCase } from './present'

export const list: Handler<'staff.safety.list'> = async (_input, context) => {
  const [open, cared] = await Promise.all([casesIn(context, 'open'), casesIn(context, 'acknowledged')])
  const others = ({ personId }: (typeof open)[number]) =>
    personId !== context.person._id && !isCanary(personId)
  return {
    open: open.filter(others).map((found) => presentCase(context, found)),
    cared: cared.filter(others).map((found) => presentCase(context, found)),
  }
}
