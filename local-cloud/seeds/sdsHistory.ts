import sds from '@catalog/scales/sds/v1.json'
import type { Input } from '@shared/contracts'

/** One sheet of 居民 B's past. */
export interface PastSheet {
  readonly daysAgo: number
  readonly key: string
  readonly sheet: Input<'assessment.submit'>
}

/**
 * Twenty points, 1 to 4 each, as they count; items that count the other way round are answered the other way
 * round. Item 19, which asks about death, stays at "seldom": the demo has no emergency of its own.
 */
function sheetOf(points: string): Input<'assessment.submit'> {
  const answers = sds.items.map(({ no, reverse }) => {
    const point = Number(points[no - 1])
    return [String(no), reverse ? 5 - point : point] as const
  })
  return { scale: 'sds', version: sds.version, answers: Object.fromEntries(answers) }
}

/** Raw scores 51, 46 and 41: a hard time that eases. */
export const sdsHistory: readonly PastSheet[] = [
  { daysAgo: 84, key: 'seed-citizen-b-sds-1', sheet: sheetOf('32233223332333232313') },
  { daysAgo: 49, key: 'seed-citizen-b-sds-2', sheet: sheetOf('22232223232233232213') },
  { daysAgo: 21, key: 'seed-citizen-b-sds-3', sheet: sheetOf('22132222222223222213') },
]
