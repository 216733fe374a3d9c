import { command } from '../../cloud/database'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import { type ArticleDocument, articleKey } from './articleRepo'
import type { Fit } from './fit'
import { publishedForm } from './live'
import { NEVER, type WorkDocument } from './workRepo'

export type Published = WorkDocument | 'CHANGED_MEANWHILE' | 'ARTICLE_ID_TAKEN'

/**
 * Puts a version before citizens, with what it is found by, or sets the time at which it will be. Nothing happens when
 * the work is not any more what `seen` was.
 */
export const publish = (seen: WorkDocument, { article, files }: Fit, at: number): Promise<Published> =>
  inTransaction(async (transaction) => {
    const work = await transaction.get<WorkDocument>('article_works', seen._id)
    if (work?.version !== seen.version || work.state !== seen.state) return 'CHANGED_MEANWHILE'
    if (seen.publishAt !== NEVER && seen.publishAt > at)
      return change(transaction, work, {
        state: 'scheduled',
        publishAt: seen.publishAt,
        slug: article.id,
        changedAt: at,
      })
    const { region, _id: workId, version } = work
    const placed = await place(transaction, publishedForm(article, { region, workId, version, at, files }))
    if (!placed) return 'ARTICLE_ID_TAKEN'
    const live = {
      state: 'published',
      live: version,
      publishAt: NEVER,
      slug: article.id,
      changedAt: at,
    } as const
    return change(transaction, work, live)
  })

async function change(
  transaction: Transaction,
  work: WorkDocument,
  fields: Partial<WorkDocument>,
): Promise<WorkDocument> {
  await transaction.update('article_works', work._id, fields)
  return { ...work, ...fields }
}

/** False when another work's article has the id. */
async function place(transaction: Transaction, article: ArticleDocument): Promise<boolean> {
  const { _id, related, ...fields } = article
  const before = await transaction.get<ArticleDocument>('articles', articleKey(article.region, article.slug))
  if (!before) {
    await transaction.insert('articles', article)
    return true
  }
  if (before.workId !== article.workId) return false
  // An update would mix the old links with the new ones.
  await transaction.update('articles', _id, { ...fields, related: command().set(related) })
  return true
}
