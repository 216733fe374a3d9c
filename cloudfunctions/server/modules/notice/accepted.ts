import type { Handler } from '../../kernel/registry'
import { quotaOf } from './quota'
import { topUp } from './quotaRepo'

/** Believed as the phone says it: a false claim only makes the person's own next message fail, and is put right then. */
export const accepted: Handler<'notice.accepted'> = async ({ templates }, context) => {
  const { region, person, effectId } = context
  for (const template of new Set(templates)) await topUp({ region, personId: person._id, effectId }, template)
  return quotaOf(context)
}
