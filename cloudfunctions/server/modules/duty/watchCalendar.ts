import { addDays, dateOn, monthOf } from '@shared/kit/time'
import { dayKindOn } from '../../catalog/hours'
import { inTransaction } from '../../cloud/transaction'
import type { Job } from '../../kernel/tick'
import { announce } from '../notice'

/** The State Council announces the next year's days in November. */
const AHEAD_DAYS = 45

/**
 * A year without a holiday table is counted by the days off by law alone, so that days off are missed and make-up days
 * unknown. Tells administrators and supervisors once a month, from the middle of November before it until the table is
 * there.
 */
export const watchCalendar: Job = async ({ region, at }) => {
  const missing = [dateOn(at), addDays(dateOn(at), AHEAD_DAYS)].find((on) => !dayKindOn(on).known)
  if (missing === undefined) return 0
  const id = `calendar_missing:${region}:${missing.slice(0, 4)}:${monthOf(at)}`
  await inTransaction(async (transaction) => {
    for (const staff of ['admin', 'supervisor'] as const)
      await announce(transaction, {
        id: `${id}:${staff}`,
        region,
        kind: 'calendar_missing',
        to: { staff },
        ref: null,
        at,
      })
  })
  return 1
}
