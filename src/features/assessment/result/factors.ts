import { metricRange } from '@shared/domain/assessment/metricRange'
import type { Score } from '@shared/domain/assessment/types'
import type { PhoneScale } from '../scales/definitions'
import type { Factor } from './model'
import { shareOf, valueText } from './values'
import type { ResultWords } from './words'

/** The factors that the wording names, each within its own range. */
export function factorsOf(scale: PhoneScale, score: Score, words: ResultWords | null): readonly Factor[] {
  return (words?.factors ?? []).flatMap(({ metric, name }) => {
    const value = score.metrics[metric]
    if (value === undefined) return []
    return [
      {
        id: metric,
        label: name,
        valueText: valueText(value),
        share: shareOf(value, metricRange(scale, metric)),
      },
    ]
  })
}
