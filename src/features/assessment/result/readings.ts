import { type Headline, headlinesOf } from '@shared/domain/assessment/headline'
import { type MetricRange, metricRange } from '@shared/domain/assessment/metricRange'
import type { BandSet, Score } from '@shared/domain/assessment/types'
import type { Stretch } from '@/components/Chart/position'
import type { PhoneScale } from '../scales/definitions'
import type { Reading } from './model'
import { valueText } from './values'
import { bandLabel, bandWords, type ResultWords } from './words'

/** One reading for each number that a result of this scale leads with. */
export function readingsOf(scale: PhoneScale, score: Score, words: ResultWords | null): readonly Reading[] {
  return headlinesOf(scale).flatMap((headline) => readingOf(scale, headline, score, words) ?? [])
}

function readingOf(
  scale: PhoneScale,
  headline: Headline,
  score: Score,
  words: ResultWords | null,
): Reading | null {
  const { metric, bandSet } = headline
  const value = score.metrics[metric]
  if (value === undefined) return null
  const range = metricRange(scale, metric)
  const level = bandSet === null ? undefined : score.bands[bandSet.id]
  const stretches = bandSet === null ? [] : stretchesOf(bandSet, range, level, words)
  return {
    id: bandSet?.id ?? metric,
    metric,
    name: bandSet === null ? null : (words?.readings[bandSet.id]?.name ?? null),
    value,
    valueText: valueText(value),
    ...range,
    stretches,
    here: stretches.findIndex((stretch) => stretch.level === level),
    words: bandWords(words, headline, level),
  }
}

/**
 * The bands in plain words. A set that decides by several numbers at once has no borders along one of them, so the
 * whole range carries its verdict.
 */
function stretchesOf(
  set: BandSet,
  range: MetricRange,
  level: string | undefined,
  words: ResultWords | null,
): readonly (Stretch & { readonly level: string })[] {
  const reading = words?.readings[set.id]
  if (set.bands !== undefined)
    return set.bands.map(({ min, max, level: one, label }) => ({
      from: min,
      to: max,
      level: one,
      label: bandLabel(reading, one, label),
    }))
  if (level === undefined) return []
  const printed = set.labels?.[set.levels?.indexOf(level) ?? -1] ?? level
  return [{ from: range.min, to: range.max, level, label: bandLabel(reading, level, printed) }]
}
