import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentResult } from './present'
import { listResults } from './repo'

const PAGE = 20

export const list: Handler<'assessment.list'> = async ({ scale, cursor, limit = PAGE }, context) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await listResults(context, { scale, after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    results: page.map(presentResult),
    cursor: found.length > limit && last ? writeCursor({ at: last.takenAt, id: last.id }) : null,
  }
}
