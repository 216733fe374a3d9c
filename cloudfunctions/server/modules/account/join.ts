import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { redeem } from '../admin/invitations'
import { sealedName } from '../admin/present'
import { changeStaff } from '../admin/staffRepo'
import { saveExpert } from '../duty/experts'
import { saveVolunteer } from '../volunteer/people'
import { sessionOf } from './present'

/** Safe to repeat: whoever has used the code goes on where an earlier try was cut off. */
export const join: Handler<'account.join'> = async ({ code }, context) => {
  const { person, region, at } = context
  const disabledAt = person.staffDisabledAt ?? null
  const granted = await redeem(context, code, { region, personId: person._id, disabledAt, at })
  if (!granted) return refuse('INVITATION_INVALID')
  if (granted.expert) await saveExpert(context, person._id, granted.expert)
  if (granted.volunteer) await saveVolunteer(context, person._id, granted.volunteer)
  const name = granted.name === '' ? {} : { staffName: sealedName(context, person._id, granted.name) }
  const joined = await changeStaff(context, person._id, 'joined', (stored) =>
    // Disabled in this very moment, when the code was there already; or the second tap.
    (stored.staffDisabledAt ?? null) !== disabledAt ||
    granted.roles.every((role) => stored.roles.includes(role))
      ? null
      : {
          ...name,
          roles: [...new Set([...stored.roles, ...granted.roles])],
          formerRoles: [],
          staffState: 'active',
          staffDisabledAt: null,
        },
  )
  return sessionOf({ person: joined ?? person, at })
}
