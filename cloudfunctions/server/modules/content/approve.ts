import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { fitToPublish } from './fit'
import { presentWork } from './presentWork'
import { publish } from './publish'
import { findVersion, findWork } from './workRepo'

export const approve: Handler<'staff.content.approve'> = async (
  { workId, version },
  { person, region, at },
) => {
  const work = await findWork(region, workId)
  const text = work && (await findVersion(workId, version))
  if (!text) return refuse('NOT_FOUND')
  if (work.version !== version) return refuse('CHANGED_MEANWHILE')
  if (work.state !== 'asked') return refuse('ALREADY_DECIDED')
  if (work.askedBy === person._id || text.by === person._id) return refuse('SECOND_NEEDED')
  const fit = await fitToPublish(work, text.source, at)
  if ('refused' in fit) return fit
  const published = await publish(work, fit, at)
  return typeof published === 'string' ? refuse(published) : { work: presentWork(published, person._id) }
}
