import { waitMinutes } from '@shared/domain/duty/wait'
import { isOpenNow, promiseFor } from '../../catalog/hours'
import type { Handler } from '../../kernel/registry'
import { owedByAtMost, waitingAtMost } from '../letter/waiting'
import { serviceNow } from './onDuty'
import { hoursOf } from './specialDays'
import { waitFigures } from './waits'

/** More in line than this is too long to say. */
const COUNTED = 20
const MINUTE = 60_000

export const status: Handler<'duty.status'> = async (_input, { region, at }) => {
  const [hours, service, waiting, figures] = await Promise.all([
    hoursOf(region),
    serviceNow(region, at),
    waitingAtMost(region, COUNTED),
    waitFigures(region),
  ])
  const { ids, until } = service
  const owed = await owedByAtMost(ids, COUNTED)
  const { replyBy, known } = promiseFor(hours, at)
  const { medianMinutes, p90Minutes, minutesEach } = figures
  const standing = {
    online: ids.length,
    line: waiting + owed,
    minutesEach,
    minutesLeft: Math.floor((until - at) / MINUTE),
  }
  return {
    open: isOpenNow(hours, at),
    online: ids.length,
    waitMinutes: waiting === COUNTED || owed === COUNTED ? null : waitMinutes(standing),
    replyBy,
    known,
    medianMinutes,
    p90Minutes,
  }
}
