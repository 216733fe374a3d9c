import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { nameOfInvited } from './invitations'
import { institutionsOf } from './present'
import { type InvitationDocument, invitationPage } from './repo'

const PAGE = 20

export const list: Handler<'staff.admin.invitations'> = async ({ cursor, limit = PAGE }, context) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await invitationPage(context.region, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    invitations: shown.map((one) => ({
      id: one._id,
      roles: [...one.roles],
      name: nameOfInvited(context, one),
      createdAt: one.createdAt,
      expiresAt: one.expiresAt,
      state: stateOf(one, context.at),
    })),
    cursor: found.length > limit && last ? writeCursor({ at: last.createdAt, id: last._id }) : null,
    institutions: institutionsOf(context),
  }
}

function stateOf({ usedAt, revokedAt, expiresAt }: InvitationDocument, at: number) {
  if (usedAt !== null) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt > at ? 'open' : 'expired'
}
