import * as z from 'zod'
import { action } from './action'

const count = z.int().min(0)
const date = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Counts of one day. `open` and `crisis` are null when a cell of them could point at somebody. */
const dayCounts = () =>
  z.object({
    lettersIn: count,
    answeredInTime: count,
    answeredLate: count,
    breached: count,
    medianMinutes: count.nullable(),
    p90Minutes: count.nullable(),
    openTotal: count,
    open: z.object({ safety: count, overdue: count, due: count }).nullable(),
    crisis: z.object({ opened: count, inTime: count, escalated: count }).nullable(),
    duty: z.object({ serviceGapMinutes: count, crisisGapMinutes: count, unconfirmed: count }),
    noticesFailed: count,
  })

export const report = {
  /**
   * One day that is over, null when none was counted. `shown` is for the one who asks; `shared` is what may leave the
   * desk. Reads one document, however large the city.
   */
  'staff.report.day': action({
    host: 'staff',
    audience: ['supervisor', 'admin'],
    rate: { limit: 240, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({ on: date }),
    output: () =>
      z.object({
        on: date,
        report: z.object({ countedAt: z.int(), shown: dayCounts(), shared: dayCounts() }).nullable(),
      }),
    errors: [],
  }),
}
