import { command, db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import { newestFirst, type Position } from '../../kernel/cursor'

/** Nobody waits for this article to appear. */
export const NEVER = Number.MAX_SAFE_INTEGER

/** Who wrote what came with the catalogue. */
export const CATALOG = 'catalog'

/** An article on the editors' desk: what is being written, and what became of it. */
export interface WorkDocument {
  readonly _id: string
  readonly region: string
  /** The article's id; null while its text names none. */
  readonly slug: string | null
  readonly title: string
  /** `asked` waits for a second person; `stale` was published and is out of date. */
  readonly state: 'draft' | 'asked' | 'scheduled' | 'published' | 'withdrawn' | 'stale'
  /** The newest saved version, from 1. */
  readonly version: number
  /** The version that citizens read; null when they read none. */
  readonly live: number | null
  readonly changedAt: number
  readonly changedBy: string
  /** Who asked for publication of the newest version, and who agreed. */
  readonly askedBy: string | null
  readonly publishAt: number
}

/** What was saved, once each and for good. `_id` is `<work>.<version>`. */
export interface VersionDocument {
  readonly _id: string
  readonly region: string
  readonly workId: string
  readonly version: number
  readonly source: string
  readonly by: string
  readonly at: number
  /** It came as a file; absent of what was written here. */
  readonly fromFile?: true
}

const works = db.collection<WorkDocument>('article_works')
const versions = db.collection<VersionDocument>('article_versions')

/** The desk's id of what came with the catalogue. */
export const catalogWorkKey = (region: string, slug: string): string =>
  sha256(`${region}/${CATALOG}/${slug}`).slice(0, 32)

/** Of what came as a file: the same for whoever brings it, so that two at once make one article. */
export const fileWorkKey = (region: string, slug: string): string =>
  sha256(`${region}/file/${slug}`).slice(0, 32)

export const versionKey = (workId: string, version: number): string => `${workId}.${version}`

export const insertWork = (work: WorkDocument): Promise<boolean> => works.insert(work)
export const insertVersion = (version: VersionDocument): Promise<boolean> => versions.insert(version)

export async function findWork(region: string, id: string): Promise<WorkDocument | null> {
  const found = await works.get(id)
  return found?.region === region ? found : null
}

export const newestWorks = (
  region: string,
  state: WorkDocument['state'] | undefined,
  page: { readonly after: Position | null; readonly limit: number },
): Promise<WorkDocument[]> => newestFirst(works, 'changedAt', { region, ...(state && { state }) }, page)

/** The one that changed last among those that name this id; drafts of several people may. */
export const newestOfSlug = async (region: string, slug: string): Promise<WorkDocument | null> =>
  (await works.find({ region, slug }, { order: [['changedAt', 'desc']], limit: 1 }))[0] ?? null

/** Those whose moment has come, the longest ago first. */
export const dueWorks = (region: string, at: number, limit: number): Promise<WorkDocument[]> =>
  works.find(
    { region, state: 'scheduled', publishAt: command().lte(at) },
    { order: [['publishAt', 'asc']], limit },
  )

export const findVersion = (workId: string, version: number): Promise<VersionDocument | null> =>
  versions.get(versionKey(workId, version))

/** The newest first, without their texts. */
export const versionsOf = (
  workId: string,
  limit: number,
): Promise<Pick<VersionDocument, '_id' | 'version' | 'by' | 'at'>[]> =>
  versions.find({ workId }, { order: [['version', 'desc']], limit, fields: ['version', 'by', 'at'] })
