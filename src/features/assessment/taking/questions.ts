import { keyOf } from '@shared/domain/assessment/answers'
import type { ScorableScale } from '@shared/domain/assessment/types'
import type { Question } from './question'

/**
 * The questions of a scale in its own order, or null when it has none that may be shown: no item text, an option
 * without words, or named questions instead of items. Such a scale needs its authorised wording first.
 */
export function questionsOf(scale: Pick<ScorableScale, 'items' | 'option_sets'>): readonly Question[] | null {
  const questions = scale.items.map(({ no, text, options }): Question | null => {
    const set = scale.option_sets[options] ?? []
    const labelled = set.flatMap(({ value, label }) => (label === null ? [] : [{ code: value, label }]))
    if (text === null || labelled.length === 0 || labelled.length !== set.length) return null
    return { item: keyOf(no), no, text, options: labelled }
  })
  const whole = questions.filter((question): question is Question => question !== null)
  return whole.length > 0 && whole.length === questions.length ? whole : null
}
