import { command, db } from '../../cloud/database'
import { newestFirst, type Position } from '../../kernel/cursor'

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
  /** Sealed name of somebody without a profile, or empty. */
  readonly name?: string
  /** The administrator's personId; `operator` when it came from the operator's own command. */
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly revokedAt?: number | null
  readonly usedAt: number | null
  readonly usedBy: string | null
}

const invitations = db.collection<InvitationDocument>('invitations')

export const addInvitation = (invitation: InvitationDocument) => invitations.insert(invitation)

/** The newest first. */
export const invitationPage = (
  region: string,
  page: { readonly after: Position | null; readonly limit: number },
) => newestFirst(invitations, 'createdAt', { region }, page)

/** False when there is none here, or somebody has used it. */
export async function revokeInvitation(id: string, region: string, at: number): Promise<boolean> {
  return (await invitations.update({ _id: id, region, usedBy: null }, { revokedAt: at })) === 1
}

/** Of all who try one wins; the winner wins again when it has to go on after a crash. */
export async function takeInvitation(
  id: string,
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
): Promise<InvitationDocument | null> {
  const _ = command()
  const since = disabledAt ?? 0
  await invitations.update(
    { _id: id, region, usedBy: null, revokedAt: null, expiresAt: _.gt(at), createdAt: _.gt(since) },
    { usedBy: personId, usedAt: at },
  )
  const found = await invitations.get(id)
  const mine = found?.region === region && found.usedBy === personId && found.createdAt > since
  return mine ? found : null
}
