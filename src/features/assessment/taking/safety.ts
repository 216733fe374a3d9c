/**
 * What a tap on a safety item asks for, apart from any total and before the sheet is finished.
 *
 * The help card is shown on every tap that chooses a safety answer. It is reported once per item and code on
 * one sheet: a person who changes an answer back and forth is not reported again, and one who moves on to a
 * stronger answer is. The same rule makes the idempotency key, so a kill between the two sends nothing twice.
 */

/** `item:code` of what this sheet has reported already. Kept with the draft. */
export type Reported = readonly string[]

export interface SafetyTap {
  readonly showCard: boolean
  /** The mark to add to `Reported` when a report is due, else null. */
  readonly report: string | null
}

/** `safetyAnswer`: whether the scale counts this code of this item, see the scale's critical items. */
export function safetyTap(item: string, code: number, safetyAnswer: boolean, reported: Reported): SafetyTap {
  const mark = reportMark(item, code)
  return { showCard: safetyAnswer, report: safetyAnswer && !reported.includes(mark) ? mark : null }
}

/** How a report of this answer is remembered on its sheet. */
export const reportMark = (item: string, code: number): string => `${item}:${code}`

/** One key per sheet, item and code. `sheetId` is random, so keys of two sheets never meet. */
export function reportKey(sheetId: string, item: string, code: number): string {
  return `${sheetId}_s${item}_${String(code).replace(/[^0-9]/g, '-')}`
}
