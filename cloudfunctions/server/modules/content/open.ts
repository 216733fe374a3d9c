import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentWork } from './presentWork'
import { findVersion, findWork, versionsOf } from './workRepo'

const MOST_VERSIONS = 50

export const open: Handler<'staff.content.open'> = async ({ workId, version }, { region, person }) => {
  const work = await findWork(region, workId)
  const found = work && (await findVersion(workId, version ?? work.version))
  if (!found) return refuse('NOT_FOUND')
  const versions = await versionsOf(workId, MOST_VERSIONS)
  return {
    work: presentWork(work, person._id),
    source: found.source,
    versions: versions.map((one) => ({ version: one.version, at: one.at, mine: one.by === person._id })),
  }
}
