import type { Score } from '@shared/domain/assessment/types'
import type { PhoneScale } from '../scales/definitions'
import type { Factor } from './model'
import { metricRange, shareOf, valueText } from './ranges'

/** The factors of a scale, in its own order: metrics that carry a name and are measured over items. */
export function factorsOf(scale: PhoneScale, score: Score): readonly Factor[] {
  return scale.scoring.metrics.flatMap((metric) => {
    const value = score.metrics[metric.id]
    const range = metricRange(scale, metric)
    if (!metric.id.startsWith('f_') || metric.text === undefined || value === undefined || range === null)
      return []
    return [{ id: metric.id, label: metric.text, valueText: valueText(value), share: shareOf(value, range) }]
  })
}
