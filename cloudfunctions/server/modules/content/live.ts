import { expiresOn } from '@shared/domain/content/reading'
import { searchKeysOf } from '@shared/domain/content/search'
import type { Article } from '@shared/domain/content/types'
import { startOfDay } from '@shared/kit/time'
import { type ArticleDocument, articleKey } from './articleRepo'
import type { NamedFile } from './media'

interface Publication {
  readonly region: string
  readonly workId: string
  readonly version: number
  readonly at: number
  readonly files: readonly NamedFile[]
}

/** What citizens read of a version, with what it is found by and when it is out of date. */
export function publishedForm(
  { id, ...article }: Article,
  { region, workId, version, at, files }: Publication,
): ArticleDocument {
  return {
    _id: articleKey(region, id),
    region,
    slug: id,
    workId,
    version,
    files,
    ...article,
    ...searchKeysOf({ id, ...article }),
    publishedAt: at,
    expiresAt: startOfDay(expiresOn(article.reviewedOn)),
  }
}
