import { waitMinutes } from '@shared/domain/duty/wait'
import { isOpenNow, promiseFor } from '../../catalog/hours'
import type { Handler } from '../../kernel/registry'
import { waitingAtMost } from '../letter/waiting'
import { onDuty } from './onDuty'
import { hoursOf } from './specialDays'
import { waitFigures } from './waits'

/** More in line than this is too long to say. */
const COUNTED = 20

export const status: Handler<'duty.status'> = async (_input, { region, at }) => {
  const [hours, online, waiting, figures] = await Promise.all([
    hoursOf(region),
    onDuty(region, at, 'service'),
    waitingAtMost(region, COUNTED),
    waitFigures(region),
  ])
  const { replyBy, known } = promiseFor(hours, at)
  return {
    open: isOpenNow(hours, at),
    online: online.length,
    waitMinutes: waiting === COUNTED ? null : waitMinutes(online.length, waiting),
    replyBy,
    known,
    medianMinutes: figures.medianMinutes,
    p90Minutes: figures.p90Minutes,
  }
}
