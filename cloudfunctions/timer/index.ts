/** The clock's door: one tick a minute runs every job that is due. */
import { purgeIdempotency, purgeRateLimits } from '../server/kernel/purge'
import { tick } from '../server/kernel/tick'
import { retainResults } from '../server/modules/assessment/retention'

export const main = tick({ purgeIdempotency, purgeRateLimits, retainResults })
