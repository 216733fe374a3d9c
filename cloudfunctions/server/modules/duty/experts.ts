import type { Input, Output } from '@shared/contracts'
import { regionSettings } from '../../catalog/region'
import type { ActionContext } from '../../kernel/context'
import { findExpert, findExperts, storeExpert } from './repo'

/** What other areas may know of experts. */

export type ExpertCard = NonNullable<Output<'letter.send'>['thread']['expert']>

/** An expert as an administrator writes one down. */
export type ExpertProfile = NonNullable<Input<'staff.admin.invite'>['expert']>

const DEFAULT_LIMIT = 12

const namePlace = (id: string) => ({ collection: 'experts', id, field: 'name' })

/** All that is written down of an expert. */
export interface KnownExpert extends ExpertCard {
  /** Id of the institution in the region's file; `institution` is its name. */
  readonly institutionId: string
}

/** These experts as far as they are known, by personId. */
export async function knownExperts(
  { region, sealer }: Pick<ActionContext, 'region' | 'sealer'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownExpert>> {
  const { institutions } = regionSettings(region)
  const found = await findExperts(ids)
  return new Map(
    found.map((expert) => [
      expert._id,
      {
        name: sealer.open(expert.name, namePlace(expert._id)),
        licence: expert.licence,
        institutionId: expert.institution,
        institution: institutions.find(({ id }) => id === expert.institution)?.name ?? '',
        specialties: expert.specialties as ExpertCard['specialties'],
        checkedOn: expert.checkedOn,
      },
    ]),
  )
}

/** The cards of these experts, as far as they are known, by personId. */
export const expertCards = (
  context: Pick<ActionContext, 'region' | 'sealer'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExpertCard>> => knownExperts(context, ids)

/** How many owed replies this expert may have at a time. */
export const openLimit = async (id: string): Promise<number> =>
  (await findExpert(id))?.openLimit ?? DEFAULT_LIMIT

/** What this expert knows best; nothing for somebody who is no expert. */
export const specialtiesOf = async (id: string): Promise<readonly string[]> =>
  (await findExpert(id))?.specialties ?? []

/** Keeps the profile of one who has become an expert, whole; the newest one counts. */
export const saveExpert = (
  { region, sealer }: Pick<ActionContext, 'region' | 'sealer'>,
  personId: string,
  { name, ...profile }: ExpertProfile,
): Promise<void> =>
  storeExpert({
    _id: personId,
    region,
    name: sealer.seal(name, namePlace(personId)),
    ...profile,
    openLimit: DEFAULT_LIMIT,
  })
