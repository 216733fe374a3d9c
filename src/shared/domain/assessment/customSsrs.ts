import { type Fraction, fraction } from '../../kit/fraction'
import type { AnswerMap, SheetFault } from './types'

/** Social Support Rating Scale. Questions 6 and 7 count sources of support, 0 to 9; 5 has five parts. */

const single = ['q1', 'q2', 'q3', 'q4', 'q8', 'q9', 'q10'] as const
const counts = ['q6', 'q7'] as const
const questions: readonly string[] = [...single, 'q5', ...counts]

const whole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max

function check(answers: AnswerMap): SheetFault | null {
  for (const key of Object.keys(answers))
    if (!questions.includes(key)) return { code: 'unknown_item', where: key.slice(0, 16) }
  for (const key of questions) if (answers[key] === undefined) return { code: 'missing', where: key }
  for (const key of single) if (!whole(answers[key], 1, 4)) return { code: 'wrong_code', where: key }
  for (const key of counts) if (!whole(answers[key], 0, 9)) return { code: 'wrong_code', where: key }
  const parts = answers.q5
  const five = Array.isArray(parts) && parts.length === 5 && parts.every((part) => whole(part, 1, 4))
  return five ? null : { code: 'wrong_code', where: 'q5' }
}

export function measureSsrs(answers: AnswerMap): Record<string, Fraction> | SheetFault {
  const fault = check(answers)
  if (fault) return fault
  const of = (key: string): number => Number(answers[key])
  const family = (answers.q5 as readonly number[]).reduce((sum, part) => sum + part, 0)
  const objective = of('q2') + of('q6') + of('q7')
  const subjective = of('q1') + of('q3') + of('q4') + family
  const utilisation = of('q8') + of('q9') + of('q10')
  return {
    f_objective: fraction(objective),
    f_subjective: fraction(subjective),
    f_utilisation: fraction(utilisation),
    raw: fraction(objective + subjective + utilisation),
  }
}
