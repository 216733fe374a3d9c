import { purgeRecords } from './idempotencyRepo'
import { purgeWindows } from './rateLimitRepo'
import type { Job } from './tick'

const PER_TICK = 500

export const purgeIdempotency: Job = ({ at }) => purgeRecords(at, PER_TICK)
export const purgeRateLimits: Job = ({ at }) => purgeWindows(at, PER_TICK)
