import { nextRetestAt } from '@shared/domain/assessment/retest'
import type { AnswerMap, Score } from '@shared/domain/assessment/types'
import type { PhoneScale } from '../scales/definitions'
import { titleOf } from '../scales/title'
import { factorsOf } from './factors'
import { factsOf } from './facts'
import type { ResultModel } from './model'
import { readingsOf } from './readings'
import { wordsOf } from './words'

export interface ScoredSheet {
  readonly score: Score
  /** Null when they are not on the phone. */
  readonly answers: AnswerMap | null
  readonly takenAt: number
}

/** Everything that the result page shows, from the scale, the score and the reviewed wording. */
export function modelOf(scale: PhoneScale, sheet: ScoredSheet): ResultModel {
  const words = wordsOf(scale.id)
  const readings = readingsOf(scale, sheet.score, words)
  return {
    scale: scale.id,
    title: titleOf(scale.id),
    takenAt: sheet.takenAt,
    readings,
    factors: factorsOf(scale, sheet.score, words),
    factorsNote: words?.factorsNote ?? null,
    facts: factsOf(scale, readings, sheet.answers, words),
    valid: sheet.score.valid,
    critical: sheet.score.critical.length > 0,
    retestAt: nextRetestAt(scale, sheet.takenAt),
    steps: [...new Set(readings.flatMap((reading) => reading.words.steps))],
  }
}
