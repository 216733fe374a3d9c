import * as z from 'zod'
import { RECORDING } from '../domain/content/recording'
import { audiences, lines, topics } from '../domain/content/types'
import { action } from './action'

/** An article's id as links inside the service name it: `xinyu:article/<id>`. */
export const articleId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
export const articleTopic = z.enum(topics)
export const articleAudience = z.enum(audiences)

const line = z.enum(lines)
const target = () =>
  z.union([
    z.object({ kind: z.enum(['scale', 'exercise', 'article']), id: z.string() }),
    z.object({ kind: z.literal('help') }),
    z.object({ kind: z.literal('line'), number: line }),
  ])
const spans = z.array(z.object({ text: z.string(), to: target().optional() }))

/** An image or an audio in our own storage, as `xinyu:media/<id>` names it. */
export const mediaId = z.string().regex(/^[0-9a-f]{32}$/)

/** One piece of an article in reading order: plain words and where they lead, never markup. */
export const block = () =>
  z.union([
    z.object({ kind: z.enum(['heading', 'paragraph', 'quote', 'tip']), spans }),
    z.object({ kind: z.enum(['list', 'today']), items: z.array(spans) }),
    z.object({ kind: z.literal('image'), media: mediaId, spans }),
    z.object({ kind: z.literal('audio'), media: mediaId, title: z.string(), seconds: z.int(), spans }),
  ])

/** Where images and audios are to be had, for ten minutes; without those that are not there. */
export const mediaAddresses = () => z.array(z.object({ id: mediaId, address: z.string() }))

/** What a list shows of an article. */
export const articleSummary = () =>
  z.object({
    id: articleId,
    title: z.string(),
    summary: z.string(),
    topic: articleTopic,
    tags: z.array(z.string()),
    audience: z.array(articleAudience),
    /** Whole minutes. */
    minutes: z.int(),
    /** `YYYY-MM-DD` */
    reviewedOn: z.string(),
    /** A role, never a person. */
    authorRole: z.string(),
  })

export const article = () =>
  articleSummary().extend({
    blocks: z.array(block()),
    sources: z.array(z.string()),
    related: z.object({
      scale: z.string().optional(),
      exercise: z.string().optional(),
      line: line.optional(),
    }),
    /** Grows with every change that was published. */
    version: z.int(),
  })

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 120, windowSeconds: 3600 } as const

export const content = {
  /** Published articles that are not out of date, the newest first, of one topic or audience or of all. */
  'content.feed': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        topic: articleTopic.optional(),
        audience: articleAudience.optional(),
        cursor: z.string().max(120).optional(),
        limit: z.int().min(1).max(50).optional(),
      }),
    output: () => z.object({ articles: z.array(articleSummary()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** At most 20, the best first: a title counts more than a tag, a tag more than the text. */
  'content.search': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ words: z.string().trim().min(1).max(40) }),
    output: () => z.object({ articles: z.array(articleSummary()) }),
    errors: ['NOTHING_TO_FIND'],
  }),
  'content.article': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ articleId }),
    output: () => z.object({ article: article(), media: mediaAddresses() }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * Where a recording of a course is to be heard, for ten minutes: asked when somebody plays it. The file is named by the
   * course, which lies on the phone; everything in that folder is for everybody.
   */
  'content.recording': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ fileId: z.string().regex(RECORDING) }),
    output: () => z.object({ address: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** The caller's answer to "did it help", counted once a person; the last one holds. */
  'content.helpful': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ articleId, helpful: z.boolean() }),
    output: () => z.object({ helpful: z.boolean() }),
    errors: ['NOT_FOUND'],
  }),
}
