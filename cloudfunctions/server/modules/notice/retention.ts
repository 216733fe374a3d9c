import { DAY } from '@shared/kit/time'
import type { Job } from '../../kernel/tick'
import { purgeInbox } from './inboxRepo'
import { purgeDone } from './noticeRepo'

const PER_TICK = 500
/** Long enough to see what went wrong last week. What is dead stays until somebody has looked. */
const SENT_KEPT = 30 * DAY
const INBOX_KEPT = 90 * DAY

export const retainNotices: Job = async ({ region, at }) =>
  (await purgeDone(region, 'sent', at - SENT_KEPT, PER_TICK)) +
  (await purgeDone(region, 'dismissed', at - SENT_KEPT, PER_TICK)) +
  (await purgeInbox(at - INBOX_KEPT, PER_TICK))
