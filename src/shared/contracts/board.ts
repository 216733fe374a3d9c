import * as z from 'zod'
import { action } from './action'
import { threadId, topic } from './letter'

const entryId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/** The most that fits one content check together. */
const question = z.string().trim().min(1).max(200)
const answer = z.string().trim().min(1).max(2000)

/** An expert's question and answer as everybody sees it; nothing says from which letter it came. */
const entry = () =>
  z.object({
    id: entryId,
    topic: topic.nullable(),
    question: z.string(),
    answer: z.string(),
    publishedAt: z.int(),
    /** How many people said that it helped them. */
    helped: z.int(),
  })

/** `asked` until the writer decides; only `published` is seen by others. */
const askState = z.enum(['asked', 'published', 'declined', 'withdrawn'])

const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 60, windowSeconds: 3600 } as const

export const board = {
  /**
   * Writes an entry anew after an answered thread and asks its writer whether everybody may read it. Nobody else
   * sees it before. Refused with `details.field` when a number, the writer's alias or a method stands in it, or
   * when the platform's content check objects. A minor is never asked, nobody while an earlier question is open or for
   * 30 days after a no.
   */
  'staff.board.draft': action({
    host: 'staff',
    audience: ['expert'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ threadId, topic: topic.nullable(), question, answer }),
    output: () => z.object({ entryId }),
    errors: [
      'NOT_FOUND',
      'NOT_ANSWERED',
      'MINOR_NOT_ASKED',
      'ALREADY_ASKED',
      'WORDING_REFUSED',
      'CHECK_UNAVAILABLE',
    ],
  }),
  /** What the caller was asked about in one of their own threads: exactly what everybody would read. */
  'board.asked': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ threadId }),
    output: () =>
      z.object({
        entries: z.array(
          z.object({
            id: entryId,
            topic: topic.nullable(),
            question: z.string(),
            answer: z.string(),
            textSha256: z.string(),
            state: askState,
          }),
        ),
      }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * The writer's answer, kept for good with the digest of the text that was shown. Granted, everybody can read the
   * entry; not granted, nobody can from that moment. May be changed at any time.
   */
  'board.consent': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'required',
    input: () =>
      z.strictObject({
        entryId,
        granted: z.boolean(),
        textSha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    output: () => z.object({ state: askState }),
    errors: ['NOT_FOUND', 'MINOR_NOT_ASKED'],
  }),
  /** The newest first, of one topic or of all. */
  'board.list': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        topic: topic.optional(),
        cursor: z.string().max(120).optional(),
        limit: z.int().min(1).max(50).optional(),
      }),
    output: () => z.object({ entries: z.array(entry()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** At most 20, the best first: words in the question count more than words in the answer. */
  'board.search': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ words: z.string().trim().min(1).max(40) }),
    output: () => z.object({ entries: z.array(entry()) }),
    errors: [],
  }),
  'board.get': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ entryId }),
    output: () => z.object({ entry: entry() }),
    errors: ['NOT_FOUND'],
  }),
  /** Counts the caller once, however often it is said. */
  'board.helped': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ entryId }),
    output: () => z.object({ entry: entry() }),
    errors: ['NOT_FOUND'],
  }),
}
