import type { Fraction } from '../../kit/fraction'
import { checkItemAnswers, keyOf } from './answers'
import { holds } from './bands'
import { measureItems } from './metrics'
import type { AnswerMap, ScorableScale, SheetFault } from './types'

/** Mood Disorder Questionnaire: thirteen yes/no items, then "at the same time" (14) and "how much of a problem" (15). */

const SAME_TIME = '14'
const PROBLEM = '15'

function check(scale: ScorableScale, answers: AnswerMap): SheetFault | null {
  // Item 15 has four grades where the option set of the definition has two.
  const { [PROBLEM]: problem, ...yesNo } = answers
  const withoutProblem = { ...scale, items: scale.items.filter((item) => keyOf(item.no) !== PROBLEM) }
  const fault = checkItemAnswers(withoutProblem, yesNo)
  if (fault) return fault
  if (problem === undefined) return { code: 'missing', where: PROBLEM }
  return [0, 1, 2, 3].includes(problem as number) ? null : { code: 'wrong_code', where: PROBLEM }
}

export function measureMdq(scale: ScorableScale, answers: AnswerMap): Record<string, Fraction> | SheetFault {
  return check(scale, answers) ?? measureItems(scale, answers)
}

/** Hirschfeld 2000: at least seven, at the same time, and at least a moderate problem. */
export function hirschfeldBand(answers: AnswerMap, metrics: Readonly<Record<string, Fraction>>): string {
  const { raw } = metrics
  const enough = raw !== undefined && holds(raw, '>=', 7)
  return enough && answers[SAME_TIME] === 1 && Number(answers[PROBLEM]) >= 2 ? 'positive' : 'negative'
}
