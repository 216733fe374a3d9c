import { quantile, waitQuantile } from '@shared/domain/duty/wait'
import { DAY } from '@shared/kit/time'
import { openMinutesSince, waitedMinutes } from '../../catalog/hours'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { Job } from '../../kernel/tick'
import { promisedFor } from '../letter/waiting'
import { hoursOf } from './specialDays'
import {
  type FiguresDocument,
  findFigures,
  purgeWaits,
  recentWaits,
  storeFigures,
  type WaitDocument,
} from './waitRepo'

/** How long people waited for their replies: kept with each reply, published once an hour. */

const HOUR = 3_600_000
const WINDOW = 28 * DAY
/** The latest ones; all that are still owed are counted beside them. */
const AT_MOST = 1000
/** Fewer say nothing about the next one, and something about those few. */
const AT_LEAST = 10
const PURGED_AT_ONCE = 200

/** What is known of a reply that was owed. */
interface Owed {
  /** The best that was promised, also when the promise was moved later. */
  readonly dueAt: number
  /** Since when it was owed, and since when somebody has had it. */
  readonly owedAt: number
  readonly takenAt: number
}

/** Keeps with a reply how long it was owed, and how long of that somebody had it. */
export async function noteWait(
  transaction: Transaction,
  { effectId, region, at }: Pick<ActionContext, 'effectId' | 'region' | 'at'>,
  { dueAt, owedAt, takenAt }: Owed,
): Promise<void> {
  const hours = await hoursOf(region)
  const document: WaitDocument = {
    _id: effectId,
    region,
    at,
    minutes: waitedMinutes(hours, dueAt, at),
    held: openMinutesSince(hours, Math.max(owedAt, takenAt), at),
    late: at > dueAt,
  }
  return transaction.insert('reply_waits', document)
}

export type Figures = Pick<FiguresDocument, 'medianMinutes' | 'p90Minutes' | 'minutesEach'>

export const waitFigures = async (region: string): Promise<Figures> =>
  (await findFigures(region)) ?? { medianMinutes: null, p90Minutes: null, minutesEach: null }

/**
 * Publishes, once an hour: within how many open minutes half and nine of ten of the replies of the last four weeks came,
 * those that are still owed counted as waiting longer than until now; and how long one keeps an expert.
 */
export const publishWaits: Job = async ({ region, at }) => {
  const earlier = await findFigures(region)
  // A clock that was set back does not wait until it is again what it was.
  if (earlier && Math.abs(at - earlier.at) < HOUR) return 0
  const [hours, answered, owed] = await Promise.all([
    hoursOf(region),
    recentWaits(region, at - WINDOW, AT_MOST),
    promisedFor(region, AT_MOST),
  ])
  const waits = [
    ...answered.map(({ minutes }) => ({ minutes, answered: true })),
    ...owed.map((dueAt) => ({ minutes: waitedMinutes(hours, dueAt, at), answered: false })),
  ]
  const share = (part: number) => whole(waits.length < AT_LEAST ? null : waitQuantile(waits, part))
  const held = answered.map((one) => one.held)
  await storeFigures({
    _id: region,
    at,
    medianMinutes: share(0.5),
    p90Minutes: share(0.9),
    minutesEach: held.length < AT_LEAST ? null : Math.max(1, whole(quantile(held, 0.5)) ?? 1),
  })
  await purgeWaits(region, at - WINDOW, PURGED_AT_ONCE)
  return waits.length
}

const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.ceil(minutes))
