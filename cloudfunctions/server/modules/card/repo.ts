import type { Input } from '@shared/contracts'
import { db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'

export type CardText = Required<Input<'card.save'>>

/** Five lines that a person owns and edits. `_id` is the personId. */
interface CardDocument {
  readonly _id: string
  readonly region: string
  /** Sealed JSON of the lines. */
  readonly lines: string
  readonly savedAt: number
}

type Sealing = Pick<ActionContext, 'sealer'>

const cards = db.collection<CardDocument>('cards')

const place = (id: string) => ({ collection: 'cards', id, field: 'lines' })

/** This person's card, or null. */
export async function cardOf(
  { sealer }: Sealing,
  personId: string,
): Promise<{ readonly card: CardText; readonly savedAt: number } | null> {
  const found = await cards.get(personId)
  if (!found) return null
  return { card: JSON.parse(sealer.open(found.lines, place(personId))) as CardText, savedAt: found.savedAt }
}

export async function storeCard(
  { sealer, person, region, at }: Sealing & Pick<ActionContext, 'person' | 'region' | 'at'>,
  card: CardText,
): Promise<void> {
  const _id = person._id
  const lines = sealer.seal(JSON.stringify(card), place(_id))
  if (await cards.insert({ _id, region, lines, savedAt: at })) return
  await cards.update({ _id }, { lines, savedAt: at })
}

export const removeCard = (personId: string) => cards.remove({ _id: personId })
