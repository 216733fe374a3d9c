import { DAY } from '@shared/kit/time'
import { newCode } from '../../cloud/ids'
import type { Keys } from '../../kernel/keys'
import type { ExpertProfile } from '../duty/experts'
import type { VolunteerProfile } from '../volunteer/people'
import { addInvitation, type InvitationDocument, type StaffRole, takeInvitation } from './repo'

const VALID_DAYS = 7

const idOf = ({ digest }: Pick<Keys, 'digest'>, code: string): string => digest('invitation', code)
const sealed = (
  { sealer }: Pick<Keys, 'sealer'>,
  id: string,
  field: 'expert' | 'volunteer' | 'name',
  profile: unknown,
) => (profile ? sealer.seal(JSON.stringify(profile), { collection: 'invitations', id, field }) : '')
const opened = (
  { sealer }: Pick<Keys, 'sealer'>,
  id: string,
  field: 'expert' | 'volunteer' | 'name',
  text = '',
) => (text ? JSON.parse(sealer.open(text, { collection: 'invitations', id, field })) : null)

export interface Invitation {
  readonly region: string
  readonly roles: readonly StaffRole[]
  readonly expert: ExpertProfile | null
  readonly volunteer?: VolunteerProfile | null
  /** How colleagues call somebody who has no profile. */
  readonly name?: string
  readonly days?: number
  readonly createdBy: string
  readonly at: number
}

/** Stores an invitation and returns its code, which nobody can read again. */
export async function makeInvitation(
  keys: Keys,
  { region, roles, expert, volunteer = null, name = '', days = VALID_DAYS, createdBy, at }: Invitation,
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const code = newCode()
  const id = idOf(keys, code)
  const expiresAt = at + days * DAY
  await addInvitation({
    _id: id,
    region,
    roles,
    expert: sealed(keys, id, 'expert', expert),
    volunteer: sealed(keys, id, 'volunteer', volunteer),
    name: sealed(keys, id, 'name', name),
    createdBy,
    createdAt: at,
    expiresAt,
    revokedAt: null,
    usedAt: null,
    usedBy: null,
  })
  return { code, expiresAt }
}

/**
 * What the code grants this person, or null: wrong, expired, revoked, used by another, of another region. Whoever was
 * disabled needs a newer one: an old code in a pocket gives nothing back.
 */
export async function redeem(
  keys: Keys,
  code: string,
  {
    region,
    personId,
    disabledAt,
    at,
  }: {
    readonly region: string
    readonly personId: string
    readonly disabledAt: number | null
    readonly at: number
  },
): Promise<Required<Pick<Invitation, 'roles' | 'expert' | 'volunteer' | 'name'>> | null> {
  const id = idOf(keys, code)
  const used = await takeInvitation(id, { region, personId, disabledAt, at })
  if (!used) return null
  return {
    roles: used.roles,
    expert: opened(keys, id, 'expert', used.expert),
    volunteer: opened(keys, id, 'volunteer', used.volunteer),
    name: opened(keys, id, 'name', used.name) ?? '',
  }
}

/** For whom an invitation was made, as far as that was written down. */
export const nameOfInvited = (keys: Pick<Keys, 'sealer'>, invitation: InvitationDocument): string =>
  opened(keys, invitation._id, 'expert', invitation.expert)?.name ??
  opened(keys, invitation._id, 'volunteer', invitation.volunteer)?.name ??
  opened(keys, invitation._id, 'name', invitation.name) ??
  ''
