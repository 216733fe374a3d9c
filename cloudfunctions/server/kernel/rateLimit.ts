import type { RateRule } from '@shared/contracts/action'
import { countCall, countRepeat, openWindow } from './rateLimitRepo'
import { type Refusal, refuse } from './refuse'

/** A key means one effect, so its repeats do not use up the limit; they may come this many times the limit. */
const REPEATS = 10
const KEPT_MS = 60_000
/** Windows begin with the day in Shanghai. */
const SHANGHAI_MS = 8 * 3_600_000

/**
 * Null when the call may go on. Counted in the database by conditional increments of one document, because
 * instances of a function share nothing else; so the limit is exact under any number of calls at once.
 */
export async function limitRate(
  personId: string,
  action: string,
  rule: RateRule,
  key: string | null,
  at: number,
): Promise<Refusal<'RATE_LIMITED'> | null> {
  const windowMs = rule.windowSeconds * 1000
  const startsAt = Math.floor((at + SHANGHAI_MS) / windowMs) * windowMs - SHANGHAI_MS
  const id = `${personId}:${action}:${startsAt}`
  if (await countCall(id, key, rule.limit)) return null
  if (await openWindow(id, key, startsAt + windowMs + KEPT_MS)) return null
  // The window was open: either others opened it a moment ago, or it is full, or the key was counted before.
  if (await countCall(id, key, rule.limit)) return null
  if (key && (await countRepeat(id, key, rule.limit * REPEATS))) return null
  return refuse('RATE_LIMITED', { retryAfterSeconds: Math.ceil((startsAt + windowMs - at) / 1000) })
}
