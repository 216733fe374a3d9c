import * as z from 'zod'
import { action } from './action'
import { scaleId } from './assessment'

export const safety = {
  /**
   * A safety item was answered positively. Sent on the tap, from the phone's outbox, once per key; needs no
   * consent, because nobody is asked for a signature before help. Says what happened, never a level.
   * `happenedAt` is the phone's claim of when; the server adds when it was stored.
   */
  'safety.report': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'required',
    input: z.strictObject({
      source: z.literal('scale_item'),
      scale: scaleId,
      version: z.int(),
      item: z.int().min(1).max(200),
      code: z.number(),
      happenedAt: z.int(),
    }),
    output: z.object({ storedAt: z.int() }),
    errors: ['SCALE_UNKNOWN', 'SCALE_VERSION_UNKNOWN', 'ANSWERS_INVALID'],
  }),
}
