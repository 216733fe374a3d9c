import type { DayCounts } from '@shared/domain/duty/dayReport'
import { regionSettings } from '../../catalog/region'
import { DAY_MOST, type Day, isWithin } from '../../kernel/day'
import { CANARY } from './calls'
import { casesFrom } from './caseRepo'

const MINUTE = 60_000

/** People for whom somebody was called on this day; the daily test of the chain is nobody. */
export async function casesOfDay(day: Day): Promise<DayCounts['crisis']> {
  const { nextAfterMinutes } = regionSettings(day.region).crisis
  const found = await Promise.all(
    (['open', 'acknowledged', 'closed'] as const).map((state) => casesFrom(day, state, DAY_MOST)),
  )
  const cases = found.flat().filter(({ since, personId }) => isWithin(day, since) && personId !== CANARY)
  const inTime = cases.filter(
    ({ since, acknowledgedAt }) =>
      acknowledgedAt !== null &&
      acknowledgedAt >= since &&
      acknowledgedAt - since <= nextAfterMinutes * MINUTE,
  )
  // The first call is the first step.
  const escalated = cases.filter(({ steps }) => steps > 1)
  return { opened: cases.length, inTime: inTime.length, escalated: escalated.length }
}
