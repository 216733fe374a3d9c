import { mediaNamed } from '@shared/domain/content/media'
import { namedIn } from '@shared/domain/content/named'
import type { Transaction } from '../../cloud/transaction'
import { nameMedia } from './mediaRepo'
import { NEVER, type VersionDocument, type WorkDocument } from './workRepo'

/** Keeps a text as the newest version of a work, or as the first one of a new work, and the files that it names. */
export async function addVersion(
  transaction: Transaction,
  before: WorkDocument | null,
  text: VersionDocument,
): Promise<WorkDocument> {
  const work = workOf(before, text)
  const { _id, ...fields } = work
  await transaction.insert('article_versions', text)
  await nameMedia(transaction, text.region, mediaNamed(text.source))
  if (before) await transaction.update('article_works', _id, fields)
  else await transaction.insert('article_works', work)
  return work
}

/** A new version is a draft, whatever was asked or scheduled of the one before; citizens go on reading theirs. */
function workOf(before: WorkDocument | null, text: VersionDocument): WorkDocument {
  const { slug, title } = namedIn(text.source)
  return {
    _id: text.workId,
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
