import type { Output } from '@shared/contracts'
import { NEVER, type WorkDocument } from './workRepo'

/** A work as the caller sees it; who wrote and who asked is never told, only whether the caller may agree. */
export const presentWork = (
  { _id, slug, askedBy, changedBy, publishAt, ...work }: WorkDocument,
  caller: string,
): Output<'staff.content.save'>['work'] => ({
  id: _id,
  articleId: slug,
  title: work.title,
  state: work.state,
  version: work.version,
  live: work.live,
  changedAt: work.changedAt,
  publishAt: publishAt === NEVER ? null : publishAt,
  mayApprove: work.state === 'asked' && askedBy !== caller && changedBy !== caller,
})
