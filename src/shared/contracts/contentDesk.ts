import * as z from 'zod'
import { LONGEST_ARTICLE } from '../domain/content/article'
import { MOST_MEDIA } from '../domain/content/media'
import { action } from './action'
import { articleId, mediaAddresses, mediaId } from './content'

const workId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const version = z.int().min(1)
/** A file of the one folder for articles, under a name that cannot be guessed. */
const mediaFile = z
  .string()
  .regex(/^cloud:\/\/[\w.-]{1,100}\/articles\/[A-Za-z0-9_-]{22}\.(jpg|png|mp3|m4a)$/)
const workState = z.enum(['draft', 'asked', 'scheduled', 'published', 'withdrawn', 'stale'])

/** An article on the editors' desk. */
const work = () =>
  z.object({
    id: workId,
    /** Null while its text names none. */
    articleId: articleId.nullable(),
    title: z.string(),
    /** `asked` waits for a second person; `stale` was published and is out of date. */
    state: workState,
    /** The newest saved version. */
    version,
    /** The version that citizens read; null when they read none. */
    live: version.nullable(),
    changedAt: z.int(),
    /** When it will appear; null when nobody set a time. */
    publishAt: z.int().nullable(),
    /** It waits for a second person, and the caller can be that one. */
    mayApprove: z.boolean(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const
/** A folder holds hundreds of files, and each is a call of its own. */
const writeMany = { limit: 1000, windowSeconds: 3600 } as const
const editors = ['editor', 'admin'] as const
const changed = ['NOT_FOUND', 'CHANGED_MEANWHILE'] as const
/** What keeps a version from being published. */
const unfit = ['ARTICLE_REFUSED', 'WORDING_REFUSED', 'ARTICLE_ID_TAKEN'] as const

/** The editors' desk: a text is written, somebody else agrees where it claims something about health, and it appears. */
export const contentDesk = {
  /** The one that changed last first; `stale` lists what has to be looked through again. */
  'staff.content.list': action({
    host: 'staff',
    audience: editors,
    rate: read,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        state: workState.optional(),
        cursor: z.string().max(120).optional(),
        limit: z.int().min(1).max(50).optional(),
      }),
    output: () => z.object({ works: z.array(work()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** The text of a version, the newest unless one is named, and which ones there are. */
  'staff.content.open': action({
    host: 'staff',
    audience: editors,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ workId, version: version.optional() }),
    output: () =>
      z.object({
        work: work(),
        source: z.string(),
        /** At most 50, the newest first. */
        versions: z.array(z.object({ version, at: z.int(), mine: z.boolean() })),
      }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * Keeps a text as a new version, finished or not; what citizens read stays. `base` is the version that was changed, 0
   * for a new article: what somebody else saved meanwhile is never written over. A script, an address outside or a
   * character that nobody sees is not kept, finished or not: `TEXT_REFUSED` names the first such line and its fault.
   */
  'staff.content.save': action({
    host: 'staff',
    audience: editors,
    rate: write,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        workId: workId.nullable(),
        base: z.int().min(0),
        source: z.string().min(1).max(LONGEST_ARTICLE),
      }),
    output: () => z.object({ work: work() }),
    errors: [...changed, 'TEXT_REFUSED'],
  }),
  /**
   * Keeps one file of a folder as a draft: as a new article, or as the next version of the one with its id. `FILE_REFUSED`
   * names the first line that cannot be taken and its fault, and nothing is kept. What was written here since, or waits to
   * be published, is never written over: `EDITED_ON_DESK`.
   */
  'staff.content.import': action({
    host: 'staff',
    audience: editors,
    rate: writeMany,
    idempotency: 'required',
    input: () => z.strictObject({ source: z.string().min(1).max(LONGEST_ARTICLE) }),
    output: () =>
      z.object({
        work: work(),
        /** True when the newest version was this very text already: nothing was added. */
        known: z.boolean(),
      }),
    errors: ['FILE_REFUSED', 'EDITED_ON_DESK'],
  }),
  /**
   * Says that the caller has put a file into storage for articles. Its bytes are looked at: a JPEG or PNG of at most 2 MB,
   * an MP3 or M4A of at most 8 MB; else `details.why` says which. A repeat meets what is there.
   */
  'staff.content.addMedia': action({
    host: 'staff',
    audience: editors,
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ fileId: mediaFile }),
    output: () =>
      z.object({
        media: z.object({
          id: mediaId,
          /** How long an audio is; null for an image. */
          seconds: z.int().nullable(),
        }),
      }),
    errors: ['MEDIA_REFUSED'],
  }),
  /** Where those that a text names are to be seen and heard before it is published. */
  'staff.content.media': action({
    host: 'staff',
    audience: editors,
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ ids: z.array(mediaId).min(1).max(MOST_MEDIA) }),
    output: () => z.object({ media: mediaAddresses() }),
    errors: [],
  }),
  /** Publishes a version now or at a time, or, when it claims something about health, asks for a second person. */
  'staff.content.submit': action({
    host: 'staff',
    audience: editors,
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ workId, version, publishAt: z.int().min(0).nullable() }),
    output: () => z.object({ work: work() }),
    errors: [...changed, ...unfit, 'DAY_OUT_OF_RANGE'],
  }),
  /** The second person agrees: neither who wrote the version nor who asked. */
  'staff.content.approve': action({
    host: 'staff',
    audience: editors,
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ workId, version }),
    output: () => z.object({ work: work() }),
    errors: [...changed, ...unfit, 'ALREADY_DECIDED', 'SECOND_NEEDED'],
  }),
  /** Takes an article away from citizens, and what was asked or scheduled with it. The texts stay. */
  'staff.content.withdraw': action({
    host: 'staff',
    audience: editors,
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ workId }),
    output: () => z.object({ work: work() }),
    errors: ['NOT_FOUND'],
  }),
}
