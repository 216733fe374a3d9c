import { takesCard } from '@shared/domain/booking/appointment'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { type Heeded, heed } from '../safety'
import { afterChange } from './after'
import { agreesToMore, forgetAgreed } from './agreed'
import { type CardLines, cardForExpert, ownCard, removeCard, storeCard } from './cardRepo'
import { isNoted, noteChange } from './changeRepo'
import { ownVisit, readVisit, saveVisit, type VisitDocument } from './visitRepo'

const none = { card: null, savedAt: null } as const

export const card: Handler<'booking.card'> = async ({ id }, context) => {
  if (!(await ownVisit(context, id))) return refuse('NOT_FOUND')
  return (await ownCard(context, id)) ?? none
}

export const saveCard: Handler<'booking.saveCard'> = async ({ id, card: lines }, context) => {
  if (!(await ownVisit(context, id))) return refuse('NOT_FOUND')
  const said = Object.values(lines).filter((line) => line !== '')
  if (said.length === 0) return erased(context, id)
  const words = said.join('\n')
  // Whoever is called can read no card, so what was written goes along.
  const heeded = await heed(context, words, { source: 'visit', said: { words } })
  const visit = await inTransaction((transaction) => attempt(transaction, context, id, lines, heeded))
  if (isRefusal(visit)) return visit
  // The consent may have been taken back between the question for it and now.
  if (!(await agreesToMore(context.person._id, context.at)))
    await forgetAgreed(context.person._id, context.at)
  await afterChange(visit)
  return (await ownCard(context, id)) ?? none
}

async function attempt(
  transaction: Transaction,
  context: ActionContext,
  id: string,
  lines: CardLines,
  heeded: Heeded,
): Promise<VisitDocument | Refusal<'NOT_FOUND' | 'VISIT_OVER'>> {
  const { person, at, effectId } = context
  const visit = await readVisit(transaction, id)
  if (visit?.personId !== person._id) return refuse('NOT_FOUND')
  // A repeat after a crash: it was stored, and may have been written anew since.
  if (await isNoted(transaction, effectId)) return visit
  if (!takesCard(visit, at)) return refuse('VISIT_OVER')
  const marked = { ...visit, cardAt: at }
  await storeCard(transaction, context, visit, lines)
  // Written with it, so that a cancellation at the same moment sees it.
  await saveVisit(transaction, marked)
  await noteChange(transaction, context, visit, 'cardSaved', effectId)
  await heeded.store(transaction, context)
  return marked
}

export const eraseCard: Handler<'booking.eraseCard'> = async ({ id }, context) =>
  (await ownVisit(context, id)) ? erased(context, id) : refuse('NOT_FOUND')

async function erased(context: ActionContext, id: string) {
  const visit = await inTransaction(async (transaction) => {
    const found = await readVisit(transaction, id)
    if (!found?.cardAt) return null
    await removeCard(transaction, id)
    await saveVisit(transaction, { ...found, cardAt: null })
    await noteChange(transaction, context, found, 'cardErased')
    return found
  })
  await afterChange(visit)
  return none
}

/** What the expert of an appointment reads before it; null while the person does not agree to that. */
export async function presentCard(context: ActionContext, visit: VisitDocument): Promise<CardLines | null> {
  if (visit.personId === null || !visit.cardAt) return null
  const found = await cardForExpert(context, visit)
  return found && (await agreesToMore(visit.personId, context.at)) ? found.card : null
}
