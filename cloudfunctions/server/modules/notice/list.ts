import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { unreadPage } from './inboxRepo'

const PAGE = 50

export const list: Handler<'notice.list'> = async ({ cursor, limit = PAGE }, { person }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await unreadPage(person._id, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    notices: shown.map(({ _id, kind, ref, at }) => ({ id: _id, kind, ref, at })),
    cursor: found.length > limit && last ? writeCursor({ at: last.at, id: last._id }) : null,
  }
}
