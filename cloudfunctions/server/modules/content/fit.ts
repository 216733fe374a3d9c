import { parseArticle } from '@shared/domain/content/article'
import type { Article } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import { type Refusal, refuse } from '../../kernel/refuse'
import { articleKey, findArticle } from './articleRepo'
import { publishedForm } from './live'
import type { WorkDocument } from './workRepo'

type Unfit = Refusal<'ARTICLE_REFUSED' | 'WORDING_REFUSED' | 'ARTICLE_ID_TAKEN'>

/** The article of a text that may be published as it is, or why it may not. */
export async function fitToPublish(
  work: WorkDocument,
  source: string,
  at: number,
): Promise<{ readonly article: Article } | Unfit> {
  const parsed = parseArticle(source)
  if (!parsed.ok) return refuse('ARTICLE_REFUSED', { field: 'source' })
  const { article } = parsed
  const { region, _id: workId, version } = work
  if (publishedForm(article, { region, workId, version, at }).expiresAt <= at)
    return refuse('ARTICLE_REFUSED', { field: 'reviewedOn' })
  if (articleWording(article).length > 0) return refuse('WORDING_REFUSED', { field: 'source' })
  // What people have kept and linked to keeps its id.
  if (work.live !== null && articleKey(region, article.id) !== articleKey(region, work.slug ?? ''))
    return refuse('ARTICLE_ID_TAKEN')
  const other = await findArticle(region, article.id)
  return other && other.workId !== workId ? refuse('ARTICLE_ID_TAKEN') : { article }
}
