import { areSafe, LEAST_CELL } from '../../kit/cells'

/** What was counted of one check: only the first time of a person says how many were right. */
export interface LearningCounts {
  /** Whoever has taken it at least once. */
  readonly people: number
  /** How often it was taken, by whomever. */
  readonly times: number
  /** Of each question, how many people were right the first time. */
  readonly right: readonly number[]
}

/** The same without the cells that could point at somebody. */
export interface LearningShown {
  readonly people: number | null
  readonly times: number | null
  readonly right: readonly (number | null)[]
}

/** Which answers are right; null when they are not answers to these questions. */
export function marksOf(
  questions: readonly { readonly options: readonly unknown[]; readonly answer: number }[],
  answers: readonly number[],
): readonly boolean[] | null {
  if (answers.length !== questions.length) return null
  const known = questions.every(({ options }, at) => options[answers[at] ?? -1] !== undefined)
  return known ? questions.map(({ answer }, at) => answers[at] === answer) : null
}

/**
 * What a desk is shown. Fewer than ten people are not told at all; of a question neither those who were right nor those
 * who were not may be few.
 */
export function withoutFew({ people, times, right }: LearningCounts): LearningShown {
  const few = people < LEAST_CELL
  return {
    people: few && people > 0 ? null : people,
    times: few && people > 0 ? null : times,
    right: right.map((count) => (few || !areSafe([count, people - count]) ? null : count)),
  }
}
