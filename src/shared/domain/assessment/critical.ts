import { fraction } from '../../kit/fraction'
import { keyOf } from './answers'
import { holds } from './bands'
import type { AnswerMap, ScorableScale } from './types'

/**
 * Whether this answer asks for the help card at once. Tested on the answer code, on the tap, apart from any
 * total, and also when the sheet is later abandoned or invalid.
 */
export function isSafetyAnswer(scale: ScorableScale, no: number, code: number): boolean {
  return scale.critical_items.some(
    (one) => one.item === no && Number.isSafeInteger(code) && holds(fraction(code), one.op, one.value),
  )
}

/** Safety items that are answered positively, each once, in the order of the definition; an unfinished sheet counts too. */
export function firedSafetyItems(scale: ScorableScale, answers: AnswerMap): number[] {
  const fired = scale.critical_items
    .map((one) => one.item)
    .filter((no) => {
      const code = answers[keyOf(no)]
      return typeof code === 'number' && isSafetyAnswer(scale, no, code)
    })
  return [...new Set(fired)]
}
