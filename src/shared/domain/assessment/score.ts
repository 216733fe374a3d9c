import { type Fraction, toNumber } from '../../kit/fraction'
import { checkItemAnswers } from './answers'
import { bandsOf, highSubscales, holds } from './bands'
import { firedSafetyItems } from './critical'
import { hirschfeldBand, measureMdq } from './customMdq'
import { measurePsqi } from './customPsqi'
import { measureSsrs } from './customSsrs'
import { measureItems } from './metrics'
import type { AnswerMap, ScorableScale, Scored, SheetFault } from './types'

type Exact = Record<string, Fraction>

function measure(scale: ScorableScale, answers: AnswerMap): Exact | SheetFault {
  switch (scale.scoring.custom) {
    case 'psqi':
      return measurePsqi(answers)
    case 'ssrs':
      return measureSsrs(answers)
    case 'mdq':
      return measureMdq(scale, answers)
    case undefined:
      return checkItemAnswers(scale, answers) ?? measureItems(scale, answers)
  }
}

const isFault = (value: Exact | SheetFault): value is SheetFault =>
  typeof (value as SheetFault).code === 'string'

function isValid(scale: ScorableScale, metrics: Exact): boolean {
  return !scale.validity.some(({ metric, op, value }) => {
    const found = metric === undefined ? undefined : metrics[metric]
    return found !== undefined && op !== undefined && value !== undefined && holds(found, op, value)
  })
}

function rounded(metrics: Exact): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [id, value] of Object.entries(metrics)) values[id] = toNumber(value)
  return values
}

/**
 * Scores a complete sheet. A function of the answer map alone: the order of tapping never matters. Exact until
 * the last step, where fractions are rounded half-up to four places; bands are decided before rounding.
 */
export function scoreSheet(scale: ScorableScale, answers: AnswerMap): Scored {
  const exact = measure(scale, answers)
  if (isFault(exact)) return { ok: false, error: exact }
  const bands = bandsOf(scale, exact)
  if (scale.scoring.custom === 'mdq') bands.hirschfeld = hirschfeldBand(answers, exact)
  return {
    ok: true,
    score: {
      metrics: rounded(exact),
      bands,
      critical: firedSafetyItems(scale, answers),
      highSubscales: highSubscales(scale, exact),
      valid: isValid(scale, exact),
    },
  }
}
