import { metricRange } from '@shared/domain/assessment/metricRange'
import type { Score } from '@shared/domain/assessment/types'
import type { PhoneScale } from '../scales/definitions'
import type { Factor } from './model'
import { shareOf, valueText } from './values'
import type { ScaleWords } from './words'

/** The factors of a scale, in its own order: the metrics that it names `f_…`. */
export function factorsOf(scale: PhoneScale, score: Score, words: ScaleWords | null): readonly Factor[] {
  return scale.scoring.metrics.flatMap(({ id, text }) => {
    const value = score.metrics[id]
    const label = words?.metric(id) ?? text
    if (!id.startsWith('f_') || label === undefined || value === undefined) return []
    return [{ id, label, valueText: valueText(value), share: shareOf(value, metricRange(scale, id)) }]
  })
}
