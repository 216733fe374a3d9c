import type { Handler } from '../../kernel/registry'
import { cardOf } from './repo'

export const get: Handler<'card.get'> = async (_input, context) =>
  (await cardOf(context, context.person._id)) ?? { card: null, savedAt: null }
