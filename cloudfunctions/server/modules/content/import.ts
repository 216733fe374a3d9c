import { parseArticle } from '@shared/domain/content/article'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addVersion } from './addVersion'
import { findArticle } from './articleRepo'
import { presentWork } from './presentWork'
import {
  CATALOG,
  fileWorkKey,
  newestOfSlug,
  type VersionDocument,
  versionKey,
  type WorkDocument,
} from './workRepo'

const WAITING: ReadonlySet<WorkDocument['state']> = new Set(['asked', 'scheduled'])

/**
 * A file that was taken before adds nothing, so a folder can be chosen again after a lost network or a killed app.
 * Wording is looked at when it is to be published, as with any other draft.
 */
export const importFile: Handler<'staff.content.import'> = async (
  { source: written },
  { person, region, at },
) => {
  const source = asWrittenHere(written)
  const parsed = parseArticle(source)
  if (!parsed.ok) {
    const [first] = parsed.refusals
    return refuse('FILE_REFUSED', { line: first?.line ?? 1, fault: first?.fault ?? 'frontMatterMissing' })
  }
  const workId = await workOfSlug(region, parsed.article.id)
  const taken = await inTransaction(async (transaction) => {
    const before = await transaction.get<WorkDocument>('article_works', workId)
    const newest =
      before &&
      (await transaction.get<VersionDocument>('article_versions', versionKey(workId, before.version)))
    if (before && newest?.source === source) return { work: before, known: true }
    if (before && (WAITING.has(before.state) || !cameAsFile(newest))) return null
    const version = (before?.version ?? 0) + 1
    const work = await addVersion(transaction, before, {
      _id: versionKey(workId, version),
      region,
      workId,
      version,
      source,
      by: person._id,
      at,
      fromFile: true,
    })
    return { work, known: false }
  })
  if (!taken) return refuse('EDITED_ON_DESK')
  return { work: presentWork(taken.work, person._id), known: taken.known }
}

/** As a text field would give it back: no mark at the beginning, one kind of line ends. */
const asWrittenHere = (written: string): string => written.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')

/** The article that citizens read under this id; else the draft of it; else the place of a new one. */
async function workOfSlug(region: string, slug: string): Promise<string> {
  const live = await findArticle(region, slug)
  return live?.workId ?? (await newestOfSlug(region, slug))?._id ?? fileWorkKey(region, slug)
}

const cameAsFile = (version: VersionDocument | null): boolean =>
  version?.fromFile === true || version?.by === CATALOG
