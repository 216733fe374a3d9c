import type { Output } from '@shared/contracts'
import type { ArticleDocument, ListedArticle } from './articleRepo'

type Summary = Output<'content.feed'>['articles'][number]

export const presentSummary = ({ slug, ...rest }: ListedArticle): Summary => ({
  id: slug,
  title: rest.title,
  summary: rest.summary,
  topic: rest.topic,
  tags: [...rest.tags],
  audience: [...rest.audience],
  minutes: rest.minutes,
  reviewedOn: rest.reviewedOn,
  authorRole: rest.authorRole,
})

export const presentArticle = (found: ArticleDocument): Output<'content.article'>['article'] => ({
  ...presentSummary(found),
  blocks: found.blocks as Output<'content.article'>['article']['blocks'],
  sources: [...found.sources],
  related: found.related,
  version: found.version,
})
