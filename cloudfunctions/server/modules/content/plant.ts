import { articleSources } from '@catalog/articles/all'
import { parseArticle } from '@shared/domain/content/article'
import { db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import type { Job } from '../../kernel/tick'
import { findArticle, insertArticle } from './articleRepo'
import { publishedForm } from './live'
import { CATALOG, catalogWorkKey, findWork, insertVersion, insertWork, NEVER, versionKey } from './workRepo'

/** Which catalogue a region has been given. `_id` is the region. */
interface PlantingDocument {
  readonly _id: string
  readonly catalogSha256: string
  readonly at: number
}

const plantings = db.collection<PlantingDocument>('article_plantings')

/**
 * Gives a region the articles that come with the service. Each is given once: what editors have changed or withdrawn
 * since stays as they left it.
 */
export const plantArticles: Job = async ({ region, at }) => {
  const catalogSha256 = sha256(articleSources.join('\n'))
  const planted = await plantings.get(region)
  if (planted?.catalogSha256 === catalogSha256) return 0
  let count = 0
  for (const source of articleSources) if (await plant(region, source, at)) count += 1
  if (!(await plantings.insert({ _id: region, catalogSha256, at })))
    await plantings.update({ _id: region }, { catalogSha256, at })
  return count
}

/** The work last: a job that is killed in between finds it missing and goes on there. */
async function plant(region: string, source: string, at: number): Promise<boolean> {
  const parsed = parseArticle(source)
  if (!parsed.ok) throw new Error('an article of the catalogue cannot be read')
  const { id, title } = parsed.article
  const workId = catalogWorkKey(region, id)
  if (await findWork(region, workId)) return false
  const place = { region, workId, version: 1, at, files: [] }
  const placed =
    (await insertArticle(publishedForm(parsed.article, place))) ||
    (await findArticle(region, id))?.workId === workId
  // An editor's own article has this id.
  if (!placed) return false
  await insertVersion({ _id: versionKey(workId, 1), region, workId, version: 1, source, by: CATALOG, at })
  return insertWork({
    _id: workId,
    region,
    slug: id,
    title,
    state: 'published',
    version: 1,
    live: 1,
    changedAt: at,
    changedBy: CATALOG,
    askedBy: null,
    publishAt: NEVER,
  })
}
