import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { revokeInvitation } from './repo'

/** What was revoked already stays so; what somebody has used is theirs. */
export const revoke: Handler<'staff.admin.revoke'> = async ({ id }, { region, at }) =>
  (await revokeInvitation(id, region, at)) ? { id } : refuse('NOT_FOUND')
