import { isExpected } from '@shared/domain/duty/expected'
import { addDays, dateOn, startOfDay } from '@shared/kit/time'
import { enabledExperts } from './people'
import { rosterDays } from './rosterDays'

/** Whether this expert may answer letters, and will be there for it at some time from `at` until `until`. */
export async function isComing(
  region: string,
  expertId: string,
  span: { readonly at: number; readonly until: number },
): Promise<boolean> {
  if (span.until <= span.at || (await enabledExperts([expertId])).length === 0) return false
  // A night that began the day before reaches into the morning.
  const from = addDays(dateOn(span.at), -1)
  let days = 1
  while (startOfDay(addDays(from, days)) < span.until) days += 1
  const turns = (await rosterDays(region, from, days)).flatMap((day) => day.turns)
  return isExpected(turns, expertId, span)
}
