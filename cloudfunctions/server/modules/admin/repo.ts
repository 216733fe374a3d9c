import { command, db } from '../../cloud/database'

export type StaffRole = 'expert' | 'supervisor' | 'volunteer' | 'editor' | 'admin'

/** `_id` is the HMAC of the code; the code itself is shown once and stored nowhere. */
export interface InvitationDocument {
  readonly _id: string
  readonly region: string
  readonly roles: readonly StaffRole[]
  /** Sealed profile of an expert, or empty. */
  readonly expert: string
  /** Sealed profile of a volunteer, or empty. */
  readonly volunteer: string
  /** The administrator's personId; `operator` when it came from the operator's own command. */
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly usedAt: number | null
  readonly usedBy: string | null
}

const invitations = db.collection<InvitationDocument>('invitations')

export const addInvitation = (invitation: InvitationDocument) => invitations.insert(invitation)

/** Of all who try one wins; the winner wins again when it has to go on after a crash. */
export async function takeInvitation(
  id: string,
  region: string,
  personId: string,
  at: number,
): Promise<InvitationDocument | null> {
  const _ = command()
  await invitations.update(
    { _id: id, region, usedBy: null, expiresAt: _.gt(at) },
    { usedBy: personId, usedAt: at },
  )
  const found = await invitations.get(id)
  return found?.region === region && found.usedBy === personId ? found : null
}
