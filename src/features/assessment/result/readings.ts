import type { BandSet, Score } from '@shared/domain/assessment/types'
import type { Stretch } from '@/components/Chart/position'
import type { PhoneScale } from '../scales/definitions'
import type { Reading } from './model'
import { valueText } from './ranges'
import type { BandWords, ScaleWords } from './words'

/** One reading for each primary band set that has bands along a metric. */
export function readingsOf(scale: PhoneScale, score: Score, words: ScaleWords | null): readonly Reading[] {
  const sets = scale.band_sets.filter((set) => set.primary)
  return sets.flatMap((set) => {
    const reading = readingOf(set, score, words, sets.length > 1)
    return reading === null ? [] : [reading]
  })
}

function readingOf(set: BandSet, score: Score, words: ScaleWords | null, several: boolean): Reading | null {
  const value = set.metric === undefined ? undefined : score.metrics[set.metric]
  const bands = set.bands ?? []
  const here = bands.findIndex((band) => band.level === score.bands[set.id])
  const first = bands[0]
  const last = bands[bands.length - 1]
  if (value === undefined || set.metric === undefined || here < 0 || !first || !last) return null
  const named = (level: string): BandWords | null => words?.band(set.id, level) ?? null
  const stretches: readonly Stretch[] = bands.map(({ min, max, level, label }) => ({
    from: min,
    to: max,
    label: named(level)?.label ?? label,
  }))
  const own = named(bands[here]?.level ?? '')
  return {
    id: set.id,
    name: several ? (words?.metric(set.metric) ?? set.norm) : null,
    value,
    valueText: valueText(value),
    min: first.min,
    max: last.max,
    stretches,
    here,
    words: own === null ? null : { mean: own.mean, cannot: own.cannot, next: own.next },
  }
}
