import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findEntry } from './entryRepo'
import { presentEntry } from './present'

export const get: Handler<'board.get'> = async ({ entryId }, { region }) => {
  const entry = await findEntry(region, entryId)
  return entry ? { entry: presentEntry(entry) } : refuse('NOT_FOUND')
}
