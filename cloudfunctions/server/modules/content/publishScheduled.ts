import { inTransaction } from '../../cloud/transaction'
import { forEachApart, type Job } from '../../kernel/tick'
import { fitToPublish } from './fit'
import { publish } from './publish'
import { dueWorks, findVersion, NEVER, type WorkDocument } from './workRepo'

const PER_MINUTE = 20

/** Publishes what was scheduled for now. What may not be published any more goes back to its draft. */
export const publishScheduled: Job = async ({ region, at }) => {
  const due = await dueWorks(region, at, PER_MINUTE)
  await forEachApart(due, async (work) => {
    const text = await findVersion(work._id, work.version)
    const fit = text && (await fitToPublish(work, text.source, at))
    if (fit && 'article' in fit) await publish({ ...work, publishAt: NEVER }, fit, at)
    else await giveBack(work)
  })
  return due.length
}

const giveBack = (seen: WorkDocument): Promise<void> =>
  inTransaction(async (transaction) => {
    const work = await transaction.get<WorkDocument>('article_works', seen._id)
    if (work?.version !== seen.version || work.state !== 'scheduled') return
    await transaction.update('article_works', seen._id, { state: 'draft', askedBy: null, publishAt: NEVER })
  })
