import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { clockWords, momentWords } from '@/lib/timeWords/timeWords'
import type { Next } from './ahead'

/** What is ahead, in one line. */
export function nextWords(next: Next, now: number): string {
  if (next.kind === 'offer') return words.offer(momentWords(next.startAt, now), clockWords(next.until))
  const { startAt, state } = next.visit
  const when = momentWords(startAt, now)
  if (next.kind === 'referral') return words.referral
  if (next.kind === 'choice') return words.choice(when)
  return state === 'requested' ? words.requested(when) : words.booked(when)
}
