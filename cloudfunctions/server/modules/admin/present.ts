import type { Output } from '@shared/contracts'
import { regionSettings } from '../../catalog/region'
import type { ActionContext } from '../../kernel/context'
import { findPerson, type PersonDocument, staffAndFormer } from '../../kernel/personRepo'
import { knownExperts } from '../duty/experts'
import { refOf } from '../duty/people'
import { knownVolunteers } from '../volunteer/people'

type Context = Pick<ActionContext, 'person' | 'region' | 'sealer' | 'digest'>
type StaffPerson = Output<'staff.admin.person'>['person']

const namePlace = (id: string) => ({ collection: 'persons', id, field: 'staffName' })
export const sealedName = ({ sealer }: Pick<Context, 'sealer'>, personId: string, name: string): string =>
  sealer.seal(name, namePlace(personId))

/** Staff as an administrator sees them, with whatever profile they have. */
export async function presentStaff(
  context: Context,
  people: readonly PersonDocument[],
): Promise<readonly StaffPerson[]> {
  const ids = people.map(({ _id }) => _id)
  const [experts, volunteers] = await Promise.all([knownExperts(context, ids), knownVolunteers(context, ids)])
  return people.map((one) => {
    const expert = experts.get(one._id)
    const volunteer = volunteers.get(one._id)
    const own = one.staffName ? context.sealer.open(one.staffName, namePlace(one._id)) : ''
    return {
      ref: refOf(context, one._id),
      name: expert?.name ?? volunteer?.name ?? own,
      roles: [...one.roles],
      formerRoles: [...(one.formerRoles ?? [])],
      disabledAt: one.staffDisabledAt ?? null,
      mine: one._id === context.person._id,
      expert: expert
        ? {
            licence: expert.licence,
            institution: expert.institutionId,
            institutionName: expert.institution,
            specialties: expert.specialties,
            checkedOn: expert.checkedOn,
          }
        : null,
      trainedOn: volunteer?.trainedOn ?? null,
    }
  })
}

export async function presentOne(context: Context, one: PersonDocument): Promise<StaffPerson> {
  const [shown] = await presentStaff(context, [one])
  if (!shown) throw new Error('one person makes one line')
  return shown
}

/** The one of the staff, or formerly of it, behind a reference; null when there is none in this region. */
export async function staffBehind(context: Context, ref: string): Promise<PersonDocument | null> {
  const ids = await staffAndFormer(context.region)
  const id = ids.find((one) => refOf(context, one) === ref)
  return id === undefined ? null : findPerson(id)
}

export const institutionsOf = ({ region }: Pick<Context, 'region'>) =>
  regionSettings(region).institutions.map(({ id, name }) => ({ id, name }))
