import { command } from '../../cloud/database'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findEntry } from './entryRepo'
import { presentEntry } from './present'

/** The mark is made of entry and person, so that there is one of it, and does not tell whose it is. */
export const helped: Handler<'board.helped'> = async ({ entryId }, { region, person, digest, at }) => {
  if (!(await findEntry(region, entryId))) return refuse('NOT_FOUND')
  const mark = { _id: digest('board.helped', entryId, person._id), region, entryId, at }
  await unlessThere(() =>
    inTransaction(async (transaction) => {
      if (!(await transaction.get('board_entries', entryId))) return
      await transaction.insert('board_helped', mark)
      await transaction.update('board_entries', entryId, { helped: command().inc(1) })
    }),
  )
  const entry = await findEntry(region, entryId)
  return entry ? { entry: presentEntry(entry) } : refuse('NOT_FOUND')
}
