import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentWork } from './presentWork'
import { newestWorks } from './workRepo'

const PAGE = 20

export const list: Handler<'staff.content.list'> = async (
  { state, cursor, limit = PAGE },
  { region, person },
) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await newestWorks(region, state, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    works: page.map((work) => presentWork(work, person._id)),
    cursor: found.length > limit && last ? writeCursor({ at: last.changedAt, id: last._id }) : null,
  }
}
