import { changePerson } from '../../kernel/personRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { redeem } from '../admin/invitations'
import { saveExpert } from '../duty/experts'
import { saveVolunteer } from '../volunteer/people'
import { sessionOf } from './present'

/** Safe to repeat: whoever has used the code goes on where an earlier try was cut off. */
export const join: Handler<'account.join'> = async ({ code }, context) => {
  const { person, region, at } = context
  const granted = await redeem(context, code, { region, personId: person._id, at })
  if (!granted) return refuse('INVITATION_INVALID')
  if (granted.expert) await saveExpert(context, person._id, granted.expert)
  if (granted.volunteer) await saveVolunteer(context, person._id, granted.volunteer)
  const roles = [...new Set([...person.roles, ...granted.roles])]
  await changePerson(person._id, { roles })
  return sessionOf({ person: { ...person, roles }, at })
}
