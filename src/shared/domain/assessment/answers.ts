import type { AnswerMap, ScorableScale, SheetFault } from './types'

/** The key of an item in an answer map. */
export const keyOf = (no: number): string => String(no)

/** The answer codes that an item admits, in display order. */
export function codesOf(scale: ScorableScale, no: number): readonly number[] {
  const item = scale.items.find((one) => one.no === no)
  return (item && scale.option_sets[item.options]?.map((option) => option.value)) ?? []
}

export type VectorAnswers =
  | { readonly ok: true; readonly answers: AnswerMap }
  | { readonly ok: false; readonly error: SheetFault }

/**
 * Answers as the vector files hold them: a list in item order, or an object for the questionnaires with named
 * questions. A list of another length is refused here, because it cannot say which item it lacks.
 */
export function answersFromVector(scale: ScorableScale, answers: unknown): VectorAnswers {
  const refuse = (code: SheetFault['code'], where: string): VectorAnswers => ({
    ok: false,
    error: { code, where },
  })
  if (typeof answers !== 'object' || answers === null) return refuse('missing', 'answers')
  if (!Array.isArray(answers)) return { ok: true, answers: { ...answers } }
  const { items } = scale
  const lacking = items[answers.length]
  if (lacking) return refuse('missing', keyOf(lacking.no))
  if (answers.length > items.length) return refuse('unknown_item', keyOf(answers.length))
  return {
    ok: true,
    answers: Object.fromEntries(items.map((item, index) => [keyOf(item.no), answers[index]])),
  }
}

/** Every item answered once, with a code that its option set holds, and nothing else. */
export function checkItemAnswers(scale: ScorableScale, answers: AnswerMap): SheetFault | null {
  const known = new Set(scale.items.map((item) => keyOf(item.no)))
  for (const key of Object.keys(answers))
    if (!known.has(key)) return { code: 'unknown_item', where: key.slice(0, 16) }
  for (const item of scale.items) {
    const key = keyOf(item.no)
    if (answers[key] === undefined) return { code: 'missing', where: key }
    const code = answers[key]
    if (typeof code !== 'number' || !codesOf(scale, item.no).includes(code))
      return { code: 'wrong_code', where: key }
  }
  return null
}

/** An answered code as a scored value: reversed items count from the other end of the range. */
export function scoredValue(scale: ScorableScale, no: number, code: number): number {
  const item = scale.items.find((one) => one.no === no)
  if (!item?.reverse) return code
  return (scale.scoring.item_min ?? 0) + (scale.scoring.item_max ?? 0) - code
}
