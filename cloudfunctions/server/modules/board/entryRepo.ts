import { db } from '../../cloud/database'
import { newestFirst, type Position } from '../../kernel/cursor'

/** A published entry: what everybody may read, and its pairs of characters for the search. It names nobody. */
export interface EntryDocument {
  readonly _id: string
  readonly region: string
  readonly topic: string | null
  readonly question: string
  readonly answer: string
  readonly asks: readonly string[]
  readonly says: readonly string[]
  readonly publishedAt: number
  readonly helped: number
}

const entries = db.collection<EntryDocument>('board_entries')

export async function findEntry(region: string, id: string): Promise<EntryDocument | null> {
  const found = await entries.get(id)
  return found?.region === region ? found : null
}

export const newestEntries = (
  region: string,
  topic: string | undefined,
  page: { after: Position | null; limit: number },
) => newestFirst(entries, 'publishedAt', topic === undefined ? { region } : { region, topic }, page)

/** The newest entries that hold this pair of characters in their question or in their answer. */
export const entriesWith = (region: string, where: 'asks' | 'says', gram: string, limit: number) =>
  entries.find({ region, [where]: gram }, { order: [['publishedAt', 'desc']], limit })
