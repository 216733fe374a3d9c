import * as z from 'zod'
import { action } from './action'

/** Why one of the staff wants to read a minor's record that is no task at hand. */
export const readingReason = z.string().trim().min(5).max(200)
export const readingState = z.enum(['asked', 'approved'])

const requestId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const requests = () =>
  z.object({
    /** The longest waiting first, at most 20. Says who asks and why, never whose record it is. */
    requests: z.array(
      z.object({
        id: requestId,
        what: z.enum(['letter', 'crisis']),
        reason: z.string(),
        by: z.string(),
        askedAt: z.int(),
      }),
    ),
  })

export const reading = {
  /** What waits for a supervisor; one's own requests are not among them. */
  'staff.reading.list': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: { limit: 240, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: requests,
    errors: [],
  }),
  /** Allows a reading for a day, or does not. Nobody decides on a request of their own; the first decision counts. */
  'staff.reading.decide': action({
    host: 'staff',
    audience: ['supervisor'],
    rate: { limit: 240, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ id: requestId, approve: z.boolean() }),
    output: requests,
    errors: ['NOT_FOUND'],
  }),
}
