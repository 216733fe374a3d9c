import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findArticle } from './articleRepo'
import { countOpinion } from './opinionRepo'

export const helpful: Handler<'content.helpful'> = async (input, { region, person, digest, at }) => {
  const article = await findArticle(region, input.articleId)
  if (!article) return refuse('NOT_FOUND')
  const _id = digest('content.helpful', article._id, person._id)
  await countOpinion({ _id, region, articleId: article._id, helpful: input.helpful, at })
  return { helpful: input.helpful }
}
