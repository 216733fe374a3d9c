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

/** A question after a course: `answer` is the index of the right option. */
interface Question {
  readonly options: readonly unknown[]
  readonly answer: number
  readonly explain: string
}

/** Whether an answer is right, and what is so. */
export interface Marked {
  readonly right: boolean
  readonly answer: number
  readonly explain: string
}

/** The answers with what is so of each question; null when they are not answers to these questions. */
export function markedOf(
  questions: readonly Question[],
  answers: readonly number[],
): readonly Marked[] | null {
  if (answers.length !== questions.length) return null
  const known = questions.every(({ options }, at) => options[answers[at] ?? -1] !== undefined)
  if (!known) return null
  return questions.map(({ answer, explain }, at) => ({ right: answers[at] === answer, answer, explain }))
}

/**
 * What a desk is shown. Fewer than ten people are not told at all; of a question neither those who were right nor those
 * who were not may be few.
 */
export function withoutFew({ people, times, right }: LearningCounts): LearningShown {
  const told = areSafe([people])
  const enough = people >= LEAST_CELL
  return {
    people: told ? people : null,
    times: told ? times : null,
    right: right.map((count) => (enough && areSafe([count, people - count]) ? count : null)),
  }
}
