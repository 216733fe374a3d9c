import type { Refused } from '@/lib/call/call'

/** How many people an edit would leave without their time; null when that is not why it was refused. */
export const strandedOf = (refused: Refused | null): number | null =>
  refused?.error === 'WOULD_STRAND' ? Number(refused.details?.count ?? 0) : null
