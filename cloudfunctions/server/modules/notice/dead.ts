import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { deadNotices } from './noticeRepo'

const PAGE = 20

export const dead: Handler<'staff.notice.dead'> = async ({ cursor, limit = PAGE }, { region }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await deadNotices(region, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    notices: shown.map(({ _id, kind, at, rounds, tried }) => ({
      id: _id,
      kind,
      at,
      rounds,
      tried: Object.fromEntries(
        Object.entries(tried).flatMap(([channel, outcome]) => (outcome === null ? [] : [[channel, outcome]])),
      ),
    })),
    cursor: found.length > limit && last ? writeCursor({ at: last.at, id: last._id }) : null,
  }
}
