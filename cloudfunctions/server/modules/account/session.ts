import type { Handler } from '../../kernel/registry'
import { presentSession } from './present'
import { newestConsents } from './repo'

export const session: Handler<'account.session'> = async (_input, { person }) =>
  presentSession(person, await newestConsents(person._id))
