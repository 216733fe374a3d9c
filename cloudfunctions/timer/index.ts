/** The clock's door: one tick a minute runs every job that is due, one a night those that may wait. */
import { purgeIdempotency, purgeRateLimits } from '../server/kernel/purge'
import { tick } from '../server/kernel/tick'
import { watchActivities } from '../server/modules/activity'
import { retainResults } from '../server/modules/assessment/retention'
import { watchVisits } from '../server/modules/booking'
import { publishScheduled } from '../server/modules/content/publishScheduled'
import { heartbeat, publishWaits, watchCalendar } from '../server/modules/duty'
import { purgeGuardianCodes } from '../server/modules/guardian'
import { purgeMarks } from '../server/modules/insight'
import { closeQuiet } from '../server/modules/letter/closeQuiet'
import { movePromises } from '../server/modules/letter/movePromises'
import { purgePictures } from '../server/modules/letter/purgePictures'
import { watchPromises } from '../server/modules/letter/watchPromises'
import { relay, retainNotices } from '../server/modules/notice'
import { dayReport } from '../server/modules/report/make'
import { canary, escalate, followUpCases, handBackCases } from '../server/modules/safety'

export const main = tick(
  {
    heartbeat,
    canary,
    handBackCases,
    escalate,
    movePromises,
    watchPromises,
    closeQuiet,
    followUpCases,
    watchVisits,
    watchActivities,
    watchCalendar,
    relay,
    purgeIdempotency,
    purgeRateLimits,
    purgeGuardianCodes,
    purgePictures,
    purgeMarks,
    retainResults,
    retainNotices,
    publishWaits,
    dayReport,
    publishScheduled,
  },
  async () => (await import('../server/modules/content/nightly')).nightly,
)
