import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { saveExpert } from '../duty/experts'
import { institutionsOf, presentOne, staffBehind } from './present'
import { changeStaff } from './staffRepo'

export const saveProfile: Handler<'staff.admin.saveProfile'> = async ({ ref, expert }, context) => {
  const found = await staffBehind(context, ref)
  const roles = found ? [...found.roles, ...(found.formerRoles ?? [])] : []
  // Supervisors answer letters, too, and writers see by whom they are answered.
  if (!found || !roles.some((role) => role === 'expert' || role === 'supervisor')) return refuse('NOT_FOUND')
  if (!institutionsOf(context).some(({ id }) => id === expert.institution))
    return refuse('INSTITUTION_UNKNOWN')
  await saveExpert(context, found._id, expert)
  await changeStaff(context, found._id, 'profile', () => ({}))
  return { person: await presentOne(context, found) }
}
