import * as z from 'zod'
import { action } from './action'
import { desk, deskNote, lastSeen, message, noteText, threadId, topic } from './letter'

const read = { limit: 240, windowSeconds: 60 } as const

export const sample = {
  /** Closed threads that were drawn and nobody has looked at, the longest waiting first, at most 20. One's own never. */
  'staff.sample.list': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        samples: z.array(z.object({ threadId, topic: topic.nullable(), closedAt: z.int() })),
      }),
    errors: [],
  }),
  /** A drawn thread. The reading stands in the writer's access log with what it was for. */
  'staff.sample.open': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ threadId, after: lastSeen }),
    output: () => z.object({ thread: desk(), messages: z.array(message()), notes: z.array(deskNote()) }),
    errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'REASON_REQUIRED'],
  }),
  /** What a supervisor found. A remark goes to the expert whose thread it was. */
  'staff.sample.review': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: { limit: 120, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        threadId,
        inTime: z.boolean(),
        safe: z.boolean(),
        clear: z.boolean(),
        remark: noteText,
      }),
    output: () => z.object({ threadId }),
    errors: ['NOT_FOUND', 'ALREADY_DECIDED'],
  }),
}
