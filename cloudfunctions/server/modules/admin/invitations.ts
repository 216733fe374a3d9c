import { newCode } from '../../cloud/ids'
import type { Keys } from '../../kernel/keys'
import type { ExpertProfile } from '../duty/experts'
import type { VolunteerProfile } from '../volunteer/people'
import { addInvitation, type InvitationDocument, type StaffRole, takeInvitation } from './repo'

const VALID_MS = 7 * 86_400_000

const idOf = ({ digest }: Pick<Keys, 'digest'>, code: string): string => digest('invitation', code)
const sealed = (
  { sealer }: Pick<Keys, 'sealer'>,
  id: string,
  field: 'expert' | 'volunteer',
  profile: unknown,
) => (profile ? sealer.seal(JSON.stringify(profile), { collection: 'invitations', id, field }) : '')
const opened = ({ sealer }: Pick<Keys, 'sealer'>, id: string, field: 'expert' | 'volunteer', text: string) =>
  text ? JSON.parse(sealer.open(text, { collection: 'invitations', id, field })) : null

export interface Invitation {
  readonly region: string
  readonly roles: readonly StaffRole[]
  readonly expert: ExpertProfile | null
  readonly volunteer?: VolunteerProfile | null
  readonly createdBy: string
  readonly at: number
}

/** Stores an invitation and returns its code, which nobody can read again. */
export async function makeInvitation(
  keys: Keys,
  { region, roles, expert, volunteer = null, createdBy, at }: Invitation,
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const code = newCode()
  const id = idOf(keys, code)
  const expiresAt = at + VALID_MS
  await addInvitation({
    _id: id,
    region,
    roles,
    expert: sealed(keys, id, 'expert', expert),
    volunteer: sealed(keys, id, 'volunteer', volunteer),
    createdBy,
    createdAt: at,
    expiresAt,
    usedAt: null,
    usedBy: null,
  })
  return { code, expiresAt }
}

/** What the code grants this person, or null: wrong, expired, used by another, of another region. */
export async function redeem(
  keys: Keys,
  code: string,
  { region, personId, at }: { readonly region: string; readonly personId: string; readonly at: number },
): Promise<Required<Pick<Invitation, 'roles' | 'expert' | 'volunteer'>> | null> {
  const id = idOf(keys, code)
  const used: InvitationDocument | null = await takeInvitation(id, region, personId, at)
  if (!used) return null
  const expert = opened(keys, id, 'expert', used.expert)
  return { roles: used.roles, expert, volunteer: opened(keys, id, 'volunteer', used.volunteer) }
}
