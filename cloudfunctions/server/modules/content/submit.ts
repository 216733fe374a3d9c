import { needsSecond } from '@shared/domain/content/media'
import { DAY } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { fitToPublish } from './fit'
import { presentWork } from './presentWork'
import { publish } from './publish'
import { findVersion, findWork, NEVER, type WorkDocument } from './workRepo'

/** Nobody knows what will hold in a year. */
const FURTHEST_DAYS = 180

const DONE: ReadonlySet<WorkDocument['state']> = new Set(['scheduled', 'published'])

export const submit: Handler<'staff.content.submit'> = async (
  { workId, version, publishAt },
  { person, region, at },
) => {
  if (publishAt !== null && publishAt > at + FURTHEST_DAYS * DAY) return refuse('DAY_OUT_OF_RANGE')
  const work = await findWork(region, workId)
  const text = work && (await findVersion(workId, version))
  if (!text) return refuse('NOT_FOUND')
  if (work.version !== version) return refuse('CHANGED_MEANWHILE')
  // This very call had been cut off after it was done.
  if (DONE.has(work.state) && work.askedBy === person._id) return { work: presentWork(work, person._id) }
  const fit = await fitToPublish(work, text.source, at)
  if ('refused' in fit) return fit
  const asked = await ask(work, person._id, publishAt ?? NEVER)
  if (asked === null) return refuse('CHANGED_MEANWHILE')
  if (needsSecond(fit.article)) return { work: presentWork(asked, person._id) }
  const published = await publish(asked, fit, at)
  return typeof published === 'string' ? refuse(published) : { work: presentWork(published, person._id) }
}

/** Null when somebody changed it meanwhile. */
const ask = (seen: WorkDocument, askedBy: string, publishAt: number): Promise<WorkDocument | null> =>
  inTransaction(async (transaction) => {
    const work = await transaction.get<WorkDocument>('article_works', seen._id)
    if (work?.version !== seen.version || work.state !== seen.state) return null
    const fields = { state: 'asked', askedBy, publishAt } as const
    await transaction.update('article_works', seen._id, fields)
    return { ...work, ...fields }
  })
