import { dutyWords } from '@/lib/copy/duty'
import { agoWords, momentWords } from '@/lib/timeWords/timeWords'
import type { DutyStatus, StatusState } from './useStatus'

const words = dutyWords.status
/** Older than this, an answer is said with its age. */
const FRESH_MS = 5 * 60_000

function lineOf({ open, online, waitMinutes, replyBy, known }: DutyStatus, now: number): string {
  const moment = momentWords(replyBy, now)
  const line = !open
    ? words.closed(moment)
    : online === 0
      ? words.nobody(moment)
      : waitMinutes === null
        ? words.crowded(online, moment)
        : words.wait(online, waitMinutes)
  return known ? line : line + words.unknown
}

/** The one honest line: who is there and how long it takes, or by when a letter is answered. */
export function statusWords({ status, last }: StatusState, now: number): string {
  if (!last) return status === 'away' ? words.away : words.loading
  const line = lineOf(last, now)
  const old = status === 'away' && now - last.at > FRESH_MS
  return old ? words.kept(line, agoWords(last.at, now)) : line
}

/** What replies took lately, with those that are still owed; null while there are too few to say. */
export function figuresWords(last: DutyStatus | null): string | null {
  if (!last || last.medianMinutes === null) return null
  const { medianMinutes, p90Minutes } = last
  return p90Minutes === null ? words.figuresHalf(medianMinutes) : words.figures(medianMinutes, p90Minutes)
}
