import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { newestArticles } from './articleRepo'
import { presentSummary } from './present'

const PAGE = 20

export const feed: Handler<'content.feed'> = async (
  { topic, audience, cursor, limit = PAGE },
  { region },
) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await newestArticles(region, { topic, audience }, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    articles: page.map(presentSummary),
    cursor: found.length > limit && last ? writeCursor({ at: last.publishedAt, id: last._id }) : null,
  }
}
