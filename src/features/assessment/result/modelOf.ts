import { nextRetestAt } from '@shared/domain/assessment/retest'
import type { AnswerMap, Score } from '@shared/domain/assessment/types'
import type { PhoneScale } from '../scales/definitions'
import { factorsOf } from './factors'
import { factsOf } from './facts'
import type { ResultModel } from './model'
import { readingsOf } from './readings'
import type { ScaleWords } from './words'

export interface ScoredSheet {
  readonly score: Score
  /** Null when they are not on the phone. */
  readonly answers: AnswerMap | null
  readonly takenAt: number
}

/** Everything that the result page shows, from the scale, the score and the reviewed wording. */
export function modelOf(scale: PhoneScale, sheet: ScoredSheet, words: ScaleWords | null): ResultModel {
  const readings = readingsOf(scale, sheet.score, words)
  return {
    scale: scale.id,
    title: scale.name.zh,
    takenAt: sheet.takenAt,
    readings,
    factors: factorsOf(scale, sheet.score, words),
    facts: factsOf(scale, readings, sheet.answers, words),
    valid: sheet.score.valid,
    critical: sheet.score.critical.length > 0,
    retestAt: nextRetestAt(scale, sheet.takenAt),
  }
}
