import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findArticle } from './articleRepo'
import { presentArticle } from './present'

export const article: Handler<'content.article'> = async ({ articleId }, { region, at }) => {
  const found = await findArticle(region, articleId)
  return found && found.expiresAt > at ? { article: presentArticle(found) } : refuse('NOT_FOUND')
}
