import { namedIn } from '@shared/domain/content/named'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentWork } from './presentWork'
import { NEVER, type VersionDocument, versionKey, type WorkDocument } from './workRepo'

export const save: Handler<'staff.content.save'> = async (input, { person, region, at, effectId }) => {
  const { workId, base, source } = input
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
    const work = workOf(before, { id, text })
    const { _id, ...fields } = work
    await transaction.insert('article_versions', text)
    if (before) await transaction.update('article_works', _id, fields)
    else await transaction.insert('article_works', work)
    return work
  })
  return typeof saved === 'string' ? refuse(saved) : { work: presentWork(saved, person._id) }
}

/** A new version is a draft, whatever was asked or scheduled of the one before; citizens go on reading theirs. */
function workOf(
  before: WorkDocument | null,
  { id, text }: { readonly id: string; readonly text: VersionDocument },
): WorkDocument {
  const { slug, title } = namedIn(text.source)
  return {
    _id: id,
    region: text.region,
    slug: before?.live ? before.slug : slug,
    title,
    state: 'draft',
    version: text.version,
    live: before?.live ?? null,
    changedAt: text.at,
    changedBy: text.by,
    askedBy: null,
    publishAt: NEVER,
  }
}
