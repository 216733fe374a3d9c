import type { Handler } from '../../kernel/registry'
import { removeCard, storeCard } from './repo'

export const save: Handler<'card.save'> = async (card, context) => {
  if (Object.values(card).every((line) => line === '')) {
    await removeCard(context.person._id)
    return { card: null, savedAt: null }
  }
  await storeCard(context, card)
  return { card, savedAt: context.at }
}
