import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { newestEntries } from './entryRepo'
import { presentEntry } from './present'

const PAGE = 20

export const list: Handler<'board.list'> = async ({ topic, cursor, limit = PAGE }, { region }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await newestEntries(region, topic, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    entries: page.map(presentEntry),
    cursor: found.length > limit && last ? writeCursor({ at: last.publishedAt, id: last._id }) : null,
  }
}
