import { assessmentWords } from '@/lib/copy/assessment'
import { agoWords, dayWords } from '@/lib/timeWords/timeWords'
import type { ShelfScale } from './shelf'

const words = assessmentWords.home
const DAY_MS = 24 * 60 * 60 * 1000

/** The small print of a scale: length, ages, source, and when it was last taken. */
export function factsOf({ entry, lastTakenAt }: ShelfScale, now: number): readonly string[] {
  return [
    `${words.facts(entry.minutes, entry.items)} · ${assessmentWords.ages(entry.ageMin, entry.ageMax)}`,
    ...(lastTakenAt === null ? [] : [takenWords(lastTakenAt, entry.retestDays, now)]),
    words.source(entry.source),
  ]
}

/** When it was last taken, and from when taking it again says something new. */
function takenWords(takenAt: number, retestDays: number | null, now: number): string {
  const taken = words.lastTaken(agoWords(takenAt, now))
  const againAt = retestDays === null ? now : takenAt + retestDays * DAY_MS
  return againAt > now ? `${taken}，${words.retest(dayWords(againAt, now))}` : taken
}
