import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { type ArticleDocument, articleKey } from './articleRepo'
import { presentWork } from './presentWork'
import { NEVER, type WorkDocument } from './workRepo'

export const withdraw: Handler<'staff.content.withdraw'> = async ({ workId }, { person, region, at }) => {
  const withdrawn = await inTransaction(async (transaction) => {
    const work = await transaction.get<WorkDocument>('article_works', workId)
    if (work?.region !== region) return null
    const articleId = articleKey(region, work.slug ?? '')
    const article = await transaction.get<ArticleDocument>('articles', articleId)
    if (article?.workId === workId) await transaction.remove('articles', articleId)
    const fields = {
      state: 'withdrawn',
      live: null,
      askedBy: null,
      publishAt: NEVER,
      changedAt: at,
    } as const
    await transaction.update('article_works', workId, fields)
    return { ...work, ...fields }
  })
  return withdrawn ? { work: presentWork(withdrawn, person._id) } : refuse('NOT_FOUND')
}
