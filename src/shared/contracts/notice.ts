import * as z from 'zod'
import { noticeKinds, templateNames } from '../domain/notice/kinds'
import { action } from './action'

export const noticeId = z.string().regex(/^[0-9a-f]{32}$/)
const noticeKind = z.enum(noticeKinds)
const templateName = z.enum(templateNames)

/** As the person it is for sees it: what kind of thing, about what, when. The words belong to the phone. */
const entry = () =>
  z.object({
    id: noticeId,
    kind: noticeKind,
    ref: z.string().nullable(),
    at: z.int(),
  })

/** How many messages outside the app this person still allows. `id` is what the platform's dialog is asked for. */
const quota = () =>
  z.object({
    templates: z.array(z.object({ name: templateName, id: z.string(), left: z.int() })),
  })

/** A notice that reached nobody, with what was tried last. */
const deadNotice = () =>
  z.object({
    id: noticeId,
    kind: noticeKind,
    at: z.int(),
    rounds: z.int(),
    tried: z.record(z.string(), z.string()),
  })

const page = {
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(50).optional(),
}
const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const

export const notice = {
  /** The person's own unread notices, newest first, at most 50 at a time. */
  'notice.list': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject(page),
    output: () => z.object({ notices: z.array(entry()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** Marks notices as seen: those named, and all that are about `ref`. Others' are left alone. */
  'notice.seen': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        ids: z.array(noticeId).max(50),
        ref: z
          .string()
          .regex(/^[\w:-]{1,64}$/)
          .nullable(),
      }),
    output: () => z.object({ seen: z.int() }),
    errors: [],
  }),
  'notice.quota': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: quota,
    errors: [],
  }),
  /** After a tap: which templates the platform's dialog says were accepted. Each allows one more message. */
  'notice.accepted': action({
    host: 'api',
    audience: ['citizen'],
    rate: write,
    idempotency: 'required',
    input: () => z.strictObject({ templates: z.array(templateName).min(1).max(3) }),
    output: quota,
    errors: [],
  }),
  /** What reached nobody, newest first, 20 at a time unless said otherwise. */
  'staff.notice.dead': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject(page),
    output: () => z.object({ notices: z.array(deadNotice()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** Puts one that reached nobody away: somebody has looked at it, and it is not tried again. */
  'staff.notice.dismiss': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: noticeId }),
    output: () => z.object({ id: noticeId }),
    errors: ['NOT_FOUND'],
  }),
  /** Tries a dead one again, from the beginning. */
  'staff.notice.retry': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: noticeId }),
    output: () => z.object({ id: noticeId }),
    errors: ['NOT_FOUND'],
  }),
}
