import { addDays } from '../../kit/time'

/** One day of the mood diary. Places on the three scales count from 0, the lowest; they are never added up. */
export interface DiaryDay {
  readonly on: string
  readonly mood: number | null
  readonly energy: number | null
  readonly sleep: number | null
  readonly feelings: readonly string[]
  readonly around: readonly string[]
  readonly text: string
}

/** From this place on a day counts as a better one; below the middle as a heavy one. */
const BETTER = 3
const HEAVY = 1

/** How many days in a row, the last of them `today`, had the lowest mood. */
export function lowestInARow(days: readonly DiaryDay[], today: string): number {
  const lowest = new Set(days.filter(({ mood }) => mood === 0).map(({ on }) => on))
  let count = 0
  for (let on = today; lowest.has(on); on = addDays(on, -1)) count += 1
  return count
}

/** Whether days were left out before `today`, after at least one that was written. */
export function comesBack(days: readonly DiaryDay[], today: string): boolean {
  const before = days.map(({ on }) => on).filter((on) => on < today)
  return before.length > 0 && !before.includes(addDays(today, -1))
}

/** How often a word stood beside days of one sort. */
interface Beside {
  readonly days: number
  readonly words: readonly { readonly word: string; readonly days: number }[]
}

function beside(days: readonly DiaryDay[]): Beside {
  const counts = new Map<string, number>()
  for (const { around } of days)
    for (const word of new Set(around)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .map(([word, count]) => ({ word, days: count }))
    .sort((a, b) => b.days - a.days || (a.word < b.word ? -1 : 1))
  return { days: days.length, words }
}

/** What stood beside better and beside heavy days: counts, no cause. */
export function besideMood(days: readonly DiaryDay[]): { readonly better: Beside; readonly heavy: Beside } {
  const told = days.filter((day): day is DiaryDay & { mood: number } => day.mood !== null)
  return {
    better: beside(told.filter(({ mood }) => mood >= BETTER)),
    heavy: beside(told.filter(({ mood }) => mood <= HEAVY)),
  }
}
