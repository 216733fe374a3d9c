import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentThreads } from './present'
import { ownThreads } from './threadRepo'

const PAGE = 20

export const list: Handler<'letter.list'> = async ({ cursor, limit = PAGE }, context) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await ownThreads(context, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    threads: await presentThreads(context, page),
    cursor: found.length > limit && last ? writeCursor({ at: last.lastAt, id: last._id }) : null,
  }
}
