import { parseArticle } from '@shared/domain/content/article'
import { mediaOf } from '@shared/domain/content/media'
import type { Article } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import { type Refusal, refuse } from '../../kernel/refuse'
import { articleKey, findArticle } from './articleRepo'
import { publishedForm } from './live'
import type { NamedFile } from './media'
import { findMedia } from './mediaRepo'
import type { WorkDocument } from './workRepo'

type Unfit = Refusal<'ARTICLE_REFUSED' | 'WORDING_REFUSED' | 'ARTICLE_ID_TAKEN'>

/** What may be published, and where its images and audios are. */
export interface Fit {
  readonly article: Article
  readonly files: readonly NamedFile[]
}

/** The article of a text that may be published as it is, or why it may not. */
export async function fitToPublish(work: WorkDocument, source: string, at: number): Promise<Fit | Unfit> {
  const parsed = parseArticle(source)
  if (!parsed.ok) return refuse('ARTICLE_REFUSED', { field: 'source' })
  const { article } = parsed
  const { region, _id: workId, version } = work
  if (publishedForm(article, { region, workId, version, at, files: [] }).expiresAt <= at)
    return refuse('ARTICLE_REFUSED', { field: 'reviewedOn' })
  if (articleWording(article).length > 0) return refuse('WORDING_REFUSED', { field: 'source' })
  // What people have kept and linked to keeps its id.
  if (work.live !== null && articleKey(region, article.id) !== articleKey(region, work.slug ?? ''))
    return refuse('ARTICLE_ID_TAKEN')
  const other = await findArticle(region, article.id)
  if (other && other.workId !== workId) return refuse('ARTICLE_ID_TAKEN')
  const files = await filesOf(region, article)
  return files ? { article, files } : refuse('ARTICLE_REFUSED', { field: 'media' })
}

/** Null when the text names an image or an audio that is not in storage, or one for the other. */
async function filesOf(region: string, article: Article): Promise<readonly NamedFile[] | null> {
  const named = mediaOf(article)
  const found = await Promise.all(named.map(({ id }) => findMedia(region, id)))
  const files = found.flatMap((one, at) =>
    one && one.kind === named[at]?.kind ? [{ id: one._id, fileId: one.fileId }] : [],
  )
  return files.length === named.length ? files : null
}
