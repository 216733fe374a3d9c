import { db, isDuplicate } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'

/** How often somebody took a letter. `_id` is the personId. It only makes two takings at once meet each other. */
interface TallyDocument {
  readonly _id: string
  readonly region: string
  readonly taken: number
}

const tallies = db.collection<TallyDocument>('letter_tallies')

/** Somebody took another letter between the counting and the taking. */
class Overtaken extends Error {}

export const takenBy = async (id: string): Promise<number> => (await tallies.get(id))?.taken ?? 0

/** Counts one more, or ends the transaction when the tally is no longer what the counting saw. */
export async function tallyUp(
  transaction: Transaction,
  { id, region, seen }: { readonly id: string; readonly region: string; readonly seen: number },
): Promise<void> {
  const now = await transaction.get<TallyDocument>('letter_tallies', id)
  if ((now?.taken ?? 0) !== seen) throw new Overtaken('another letter was taken meanwhile')
  if (now) await transaction.update('letter_tallies', id, { taken: seen + 1 })
  else await transaction.insert('letter_tallies', { _id: id, region, taken: 1 } as TallyDocument)
}

export const isOvertaken = (error: unknown): boolean => error instanceof Overtaken || isDuplicate(error)
