import { readCursor, writeCursor } from '../../kernel/cursor'
import { staffPage } from '../../kernel/personRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentStaff } from './present'

const PAGE = 20

export const people: Handler<'staff.admin.people'> = async ({ group, cursor, limit = PAGE }, context) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await staffPage(context.region, group, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    people: [...(await presentStaff(context, shown))],
    cursor: found.length > limit && last ? writeCursor({ at: last.createdAt, id: last._id }) : null,
  }
}
