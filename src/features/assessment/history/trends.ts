import type { TrendPoint } from '@/components/Chart/trend'
import { readingsOf } from '../result/readings'
import { wordsOf } from '../result/words'
import { scaleOf } from '../scales/definitions'
import { titleOf } from '../scales/title'
import type { StoredResult } from '../sheet/outcome'

/** How one number of a scale went over time, oldest first, two points at least. */
export interface Trend {
  readonly id: string
  readonly scale: string
  readonly title: string
  readonly min: number
  readonly max: number
  readonly borders: readonly number[]
  readonly points: readonly TrendPoint[]
  readonly higherIs: 'worse' | 'better'
}

/** A trend for each scale that was taken at least twice, the one taken last first. `dayOf` names a day shortly. */
export function trendsOf(results: readonly StoredResult[], dayOf: (at: number) => string): readonly Trend[] {
  const scales = [...new Set(results.map(({ scale }) => scale))]
  return scales.flatMap((scale) => trendsOfScale(scale, results, dayOf))
}

function trendsOfScale(
  id: string,
  results: readonly StoredResult[],
  dayOf: (at: number) => string,
): readonly Trend[] {
  const scale = scaleOf(id)
  // Scores of different versions of a scale cannot be compared.
  const own = results
    .filter((result) => result.scale === id && result.version === scale?.version)
    .sort((a, b) => a.takenAt - b.takenAt)
  const latest = own[own.length - 1]
  if (scale === null || latest === undefined || own.length < 2) return []
  return readingsOf(scale, latest.score, wordsOf(id)).map((reading) => ({
    id: `${id}-${reading.id}`,
    scale: id,
    title: reading.name === null ? titleOf(id) : `${titleOf(id)}：${reading.name}`,
    min: reading.min,
    max: reading.max,
    borders: reading.stretches.slice(1).map(({ from }) => from),
    points: own.flatMap(({ takenAt, score }) => {
      const value = score.metrics[reading.metric]
      return value === undefined ? [] : [{ at: takenAt, value, label: dayOf(takenAt) }]
    }),
    higherIs: scale.higher_is,
  }))
}
