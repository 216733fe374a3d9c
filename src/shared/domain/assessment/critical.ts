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

/** An item whose answers page the expert on duty only from this code on. */
export interface HigherPage {
  readonly scale: string
  readonly item: number
  readonly atLeast: number
}

/** Whether this answer pages the expert on duty. Every answer that does is a safety answer. */
export const pagesDuty = (
  scale: ScorableScale & { readonly id: string },
  no: number,
  code: number,
  higher: readonly HigherPage[],
): boolean =>
  isSafetyAnswer(
    { ...scale, critical_items: scale.critical_items.filter(({ level }) => level === 'urgent') },
    no,
    code,
  ) && higher.every((one) => one.scale !== scale.id || one.item !== no || code >= one.atLeast)
