import type { Input } from '@shared/contracts'
import { cardGoneAt } from '@shared/domain/booking/appointment'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { VisitDocument } from './visitRepo'

export type CardLines = Required<Input<'booking.saveCard'>['card']>

/** What somebody wants to talk about at an appointment. `_id` is the id of the appointment. */
interface CardDocument {
  readonly _id: string
  readonly region: string
  readonly personId: string
  /** Who may read it: the expert of the appointment when it was written, or whom the person chose since. */
  readonly expertId: string
  /** Sealed JSON of the lines. */
  readonly lines: string
  readonly savedAt: number
  readonly goneAt: number
}

interface ShownCard {
  readonly card: CardLines
  readonly savedAt: number
}

type Sealing = Pick<ActionContext, 'sealer'>

const cards = db.collection<CardDocument>('booking_cards')
const place = (id: string) => ({ collection: 'booking_cards', id, field: 'lines' })

const opened = ({ sealer }: Sealing, { _id, lines, savedAt }: CardDocument): ShownCard => ({
  card: JSON.parse(sealer.open(lines, place(_id))) as CardLines,
  savedAt,
})

/** The person's own, or null. */
export async function ownCard(
  context: Sealing & Pick<ActionContext, 'person'>,
  visitId: string,
): Promise<ShownCard | null> {
  const found = await cards.get(visitId)
  return found?.personId === context.person._id ? opened(context, found) : null
}

/** What the expert of an appointment may read of it; null for anybody else, and when its time is over. */
export async function cardForExpert(
  context: Sealing & Pick<ActionContext, 'person' | 'at'>,
  { _id, expertId }: Pick<VisitDocument, '_id' | 'expertId'>,
): Promise<ShownCard | null> {
  const found = await cards.get(_id)
  if (!found || found.goneAt <= context.at) return null
  const isTheirs = found.expertId === expertId && expertId === context.person._id
  return isTheirs ? opened(context, found) : null
}

/** Stores it, or what it says now. */
export async function storeCard(
  transaction: Transaction,
  { sealer, person, region, at }: Sealing & Pick<ActionContext, 'person' | 'region' | 'at'>,
  visit: VisitDocument,
  lines: CardLines,
): Promise<void> {
  const { _id, expertId } = visit
  const sealed = sealer.seal(JSON.stringify(lines), place(_id))
  const now = { expertId, lines: sealed, savedAt: at, goneAt: cardGoneAt(visit) }
  const found = await transaction.get<CardDocument>('booking_cards', _id)
  if (found) return transaction.update('booking_cards', _id, now)
  const document: CardDocument = { _id, region, personId: person._id, ...now }
  return transaction.insert('booking_cards', document)
}

/** The person has chosen another time or another expert: it goes along. */
export async function moveCard(transaction: Transaction, visit: VisitDocument): Promise<void> {
  const { _id, expertId } = visit
  if (await transaction.get<CardDocument>('booking_cards', _id))
    await transaction.update('booking_cards', _id, { expertId, goneAt: cardGoneAt(visit) })
}

export async function removeCard(transaction: Transaction, visitId: string): Promise<void> {
  if (await transaction.get<CardDocument>('booking_cards', visitId))
    await transaction.remove('booking_cards', visitId)
}

export const removeCards = (visitIds: readonly string[]) => cards.remove({ _id: command().in([...visitIds]) })

export const removeCardsOf = (personId: string) => cards.remove({ personId })

/** Those whose time is over. */
export const cardsGone = (region: string, at: number, limit: number) =>
  cards.find({ region, goneAt: command().lte(at) }, { order: [['goneAt', 'asc']], limit, fields: ['_id'] })
