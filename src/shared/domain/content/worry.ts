/** A worry as its owner keeps it. */
export interface Worry {
  readonly id: string
  readonly text: string
  readonly at: number
  /** How looking at it ended, `YYYY-MM-DD` of that day beside it; null while it was not looked at. */
  readonly ended: string | null
  readonly endedOn: string | null
  /** The smallest step, and when, in the owner's words. */
  readonly step: string | null
  readonly when: string | null
  /** What became of it, said two weeks later. */
  readonly became: string | null
}

/** After so many days one looks back at what became of a worry. */
const LATER_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

/** A question of the worry time, as the catalogue has it. */
interface Question {
  readonly id: string
  readonly choices?: readonly { readonly id: string; readonly then: string }[]
  readonly then?: string
}

/** What comes after an answer: another question, or the name of an ending. An unknown answer leads nowhere. */
export function afterAnswer(
  questions: readonly Question[],
  questionId: string,
  choice: string | null,
): { readonly question: string } | { readonly ending: string } | null {
  const question = questions.find(({ id }) => id === questionId)
  const then = question?.choices?.find(({ id }) => id === choice)?.then ?? question?.then
  if (then === undefined) return null
  return questions.some(({ id }) => id === then) ? { question: then } : { ending: then }
}

/**
 * What the worry time of a day goes through, the oldest first: what was not looked at, and what could not be changed
 * on an earlier day (`leave`).
 */
export function toLookAt(worries: readonly Worry[], today: string): readonly Worry[] {
  return worries
    .filter(({ ended, endedOn }) => ended === null || (ended === 'leave' && (endedOn ?? '') < today))
    .sort((a, b) => a.at - b.at)
}

/** Worries that are two weeks old, of which nobody has said yet what became of them; the oldest first. */
export function toLookBackAt(worries: readonly Worry[], now: number): readonly Worry[] {
  return worries
    .filter(({ at, became }) => became === null && now - at >= LATER_DAYS * DAY_MS)
    .sort((a, b) => a.at - b.at)
}
