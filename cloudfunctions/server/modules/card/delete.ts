import type { Handler } from '../../kernel/registry'
import { removeCard } from './repo'

export const erase: Handler<'card.delete'> = async (_input, context) => {
  await removeCard(context.person._id)
  return { card: null, savedAt: null }
}
