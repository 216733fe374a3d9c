import type { Input } from '@shared/contracts'
import { command, db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'

/** A volunteer as an administrator writes one down. */
export type VolunteerProfile = NonNullable<Input<'staff.admin.invite'>['volunteer']>

interface VolunteerDocument {
  /** The personId. */
  readonly _id: string
  readonly region: string
  /** Sealed. */
  readonly name: string
  /** When the training was finished, `YYYY-MM-DD`. */
  readonly trainedOn: string
}

const volunteers = db.collection<VolunteerDocument>('volunteers')
const namePlace = (id: string) => ({ collection: 'volunteers', id, field: 'name' })

/** Keeps the profile of one who has become a volunteer; the newest one counts. */
export async function saveVolunteer(
  { region, sealer }: Pick<ActionContext, 'region' | 'sealer'>,
  personId: string,
  { name, trainedOn }: VolunteerProfile,
): Promise<void> {
  const profile = { region, name: sealer.seal(name, namePlace(personId)), trainedOn }
  if (await volunteers.insert({ _id: personId, ...profile })) return
  await volunteers.update({ _id: personId }, profile)
}

/** These volunteers as far as they are known, by personId. */
export async function knownVolunteers(
  { sealer }: Pick<ActionContext, 'sealer'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VolunteerProfile>> {
  if (ids.length === 0) return new Map()
  const found = await volunteers.find({ _id: command().in([...new Set(ids)]) }, { limit: 50 })
  return new Map(
    found.map(({ _id, name, trainedOn }) => [_id, { name: sealer.open(name, namePlace(_id)), trainedOn }]),
  )
}

/** How supervisors know these volunteers, by personId. */
export async function volunteerNames(
  context: Pick<ActionContext, 'sealer'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await knownVolunteers(context, ids)
  return new Map([...known].map(([id, { name }]) => [id, name]))
}
