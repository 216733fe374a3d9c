import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findArticle } from './articleRepo'
import { addressesFor } from './media'
import { presentArticle } from './present'

export const article: Handler<'content.article'> = async ({ articleId }, { region, at }) => {
  const found = await findArticle(region, articleId)
  if (!found || found.expiresAt <= at) return refuse('NOT_FOUND')
  return { article: presentArticle(found), media: await addressesFor(found.files ?? []) }
}
