import { quantile } from '@shared/domain/duty/wait'
import { DAY } from '@shared/kit/time'
import { waitedMinutes } from '../../catalog/hours'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { Job } from '../../kernel/tick'
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
const AT_MOST = 200
/** Fewer say nothing about the next one, and something about those few. */
const AT_LEAST = 10
const PURGED_AT_ONCE = 200

/** Keeps with a reply how long it was owed. `dueAt` is what was promised. */
export async function noteWait(
  transaction: Transaction,
  { effectId, region, at }: Pick<ActionContext, 'effectId' | 'region' | 'at'>,
  dueAt: number,
): Promise<void> {
  const document: WaitDocument = {
    _id: effectId,
    region,
    at,
    minutes: waitedMinutes(await hoursOf(region), dueAt, at),
    late: at > dueAt,
  }
  return transaction.insert('reply_waits', document)
}

export type Figures = Pick<FiguresDocument, 'medianMinutes' | 'p90Minutes'>

export const waitFigures = async (region: string): Promise<Figures> =>
  (await findFigures(region)) ?? { medianMinutes: null, p90Minutes: null }

export const publishWaits: Job = async ({ region, at }) => {
  const earlier = await findFigures(region)
  // A clock that was set back does not wait until it is again what it was.
  if (earlier && Math.abs(at - earlier.at) < HOUR) return 0
  const waits = (await recentWaits(region, at - WINDOW, AT_MOST)).map(({ minutes }) => minutes)
  const share = (part: number): number | null => {
    const found = waits.length < AT_LEAST ? null : quantile(waits, part)
    return found === null ? null : Math.ceil(found)
  }
  await storeFigures({ _id: region, at, medianMinutes: share(0.5), p90Minutes: share(0.9) })
  await purgeWaits(region, at - WINDOW, PURGED_AT_ONCE)
  return waits.length
}
