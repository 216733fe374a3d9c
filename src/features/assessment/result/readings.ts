import { type Headline, headlinesOf } from '@shared/domain/assessment/headline'
import { metricRange } from '@shared/domain/assessment/metricRange'
import type { BandSet, Score } from '@shared/domain/assessment/types'
import type { Stretch } from '@/components/Chart/position'
import type { PhoneScale } from '../scales/definitions'
import type { Reading } from './model'
import { valueText } from './values'
import type { ScaleWords } from './words'

/** One reading for each number that a result of this scale leads with. */
export function readingsOf(scale: PhoneScale, score: Score, words: ScaleWords | null): readonly Reading[] {
  const headlines = headlinesOf(scale)
  return headlines.flatMap((headline) => {
    const reading = readingOf(scale, headline, score, words)
    if (reading === null) return []
    const name = words?.metric(headline.metric) ?? null
    return [{ ...reading, name: headlines.length > 1 ? name : null }]
  })
}

function readingOf(
  scale: PhoneScale,
  { metric, bandSet }: Headline,
  score: Score,
  words: ScaleWords | null,
): Omit<Reading, 'name'> | null {
  const value = score.metrics[metric]
  if (value === undefined) return null
  const range = metricRange(scale, metric)
  const level = bandSet === null ? undefined : score.bands[bandSet.id]
  const own = bandSet === null || level === undefined ? null : (words?.band(bandSet.id, level) ?? null)
  const stretches = bandSet === null ? [] : stretchesOf(bandSet, range, level, words)
  const here = stretches.findIndex((stretch) => stretch.level === level)
  return {
    id: bandSet?.id ?? metric,
    value,
    valueText: valueText(value),
    min: Math.min(range.min, stretches[0]?.from ?? range.min),
    max: range.max,
    stretches,
    here,
    words: own,
  }
}

/**
 * The bands in plain words. A set that decides by several numbers at once has no borders along one of them, so the
 * whole range carries its verdict.
 */
function stretchesOf(
  set: BandSet,
  range: { readonly min: number; readonly max: number },
  level: string | undefined,
  words: ScaleWords | null,
): readonly (Stretch & { readonly level: string })[] {
  const label = (one: string, printed: string): string => words?.band(set.id, one)?.label ?? printed
  if (set.bands !== undefined)
    return set.bands.map((band) => ({
      from: band.min,
      to: band.max,
      level: band.level,
      label: label(band.level, band.label),
    }))
  if (level === undefined) return []
  const printed = set.labels?.[set.levels?.indexOf(level) ?? -1] ?? level
  return [{ from: range.min, to: range.max, level, label: label(level, printed) }]
}
