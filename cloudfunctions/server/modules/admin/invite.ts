import { regionSettings } from '../../catalog/region'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { makeInvitation } from './invitations'

export const invite: Handler<'staff.admin.invite'> = async (
  { roles, expert, volunteer, name, days },
  context,
) => {
  const { region, person, at } = context
  const unknown = (roles.includes('expert') && !expert) || (roles.includes('volunteer') && !volunteer)
  if (unknown) return refuse('PROFILE_REQUIRED')
  const known = regionSettings(region).institutions.some(({ id }) => id === expert?.institution)
  if (expert && !known) return refuse('INSTITUTION_UNKNOWN')
  return makeInvitation(context, {
    region,
    roles,
    expert,
    volunteer,
    name,
    days,
    createdBy: person._id,
    at,
  })
}
