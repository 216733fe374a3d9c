import { keptOut } from '@shared/domain/content/draft'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addVersion } from './addVersion'
import { presentWork } from './presentWork'
import { type VersionDocument, versionKey, type WorkDocument } from './workRepo'

export const save: Handler<'staff.content.save'> = async (input, { person, region, at, effectId }) => {
  const { workId, base, source } = input
  const refused = keptOut(source)
  if (refused) return refuse('TEXT_REFUSED', { line: refused.line, fault: refused.fault })
  const id = workId ?? effectId
  const version = base + 1
  const text: VersionDocument = {
    _id: versionKey(id, version),
    region,
    workId: id,
    version,
    source,
    by: person._id,
    at,
  }
  const saved = await inTransaction(async (transaction) => {
    const before = await transaction.get<WorkDocument>('article_works', id)
    if (before ? before.region !== region : workId !== null) return 'NOT_FOUND'
    const there = await transaction.get<VersionDocument>('article_versions', text._id)
    // This very call had been cut off after it was done.
    if (before?.version === version && there?.by === person._id && there.source === source) return before
    if ((before?.version ?? 0) !== base) return 'CHANGED_MEANWHILE'
    return addVersion(transaction, before, text)
  })
  return typeof saved === 'string' ? refuse(saved) : { work: presentWork(saved, person._id) }
}
