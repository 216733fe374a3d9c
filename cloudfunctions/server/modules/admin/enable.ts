import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { tellApps } from '../../kernel/signals'
import { presentOne, staffBehind } from './present'
import { changeStaff } from './staffRepo'

export const enable: Handler<'staff.admin.enable'> = async ({ ref }, context) => {
  const found = await staffBehind(context, ref)
  if (!found) return refuse('NOT_FOUND')
  const enabled = await changeStaff(context, found._id, 'enabled', ({ staffState, formerRoles = [] }) =>
    staffState === 'disabled'
      ? { roles: formerRoles, formerRoles: [], staffState: 'active', staffDisabledAt: null }
      : null,
  )
  if (!enabled) return refuse('NOT_FOUND')
  await tellApps([found._id])
  return { person: await presentOne(context, enabled) }
}
