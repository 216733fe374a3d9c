import { inTransaction } from '../../cloud/transaction'
import type { Job } from '../../kernel/tick'
import { type ArticleDocument, overdueArticles } from './articleRepo'
import type { WorkDocument } from './workRepo'

const PER_NIGHT = 100

/** Takes out of the feed what nobody has looked through for too long; editors find it on their desk as out of date. */
export const expireArticles: Job = async ({ region, at }) => {
  const overdue = await overdueArticles(region, at, PER_NIGHT)
  for (const { _id, workId } of overdue)
    await inTransaction(async (transaction) => {
      const article = await transaction.get<ArticleDocument>('articles', _id)
      if (!article || article.expiresAt > at) return
      await transaction.remove('articles', _id)
      const work = await transaction.get<WorkDocument>('article_works', workId)
      if (!work) return
      const stale = work.state === 'published' ? { state: 'stale', changedAt: at } : {}
      await transaction.update('article_works', workId, { live: null, ...stale })
    })
  return overdue.length
}
