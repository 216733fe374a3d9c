import { shareOf } from './wilson'

/** A statement that is true or not; of a theme there are two. */
export interface Statement {
  readonly id: string
  readonly theme: string
  readonly true: boolean
}

export const saids = ['true', 'false', 'unsure'] as const
export type Said = (typeof saids)[number]

/** How many times each person answers right, from none to all: index and number of people. */
export type ByRight = readonly number[]

/** Fewer people say nothing of a region. */
export const LEAST_PEOPLE = 30

/**
 * Draws so many statements, never two of one theme: those that rank first. The rank has to differ from person to person
 * and from quarter to quarter, and to be the same whenever it is asked for, so that nobody draws again.
 */
export function drawOf<S extends Statement>(
  pool: readonly S[],
  many: number,
  rankOf: (id: string) => string,
): readonly S[] {
  const ranked = pool
    .map((statement) => ({ statement, rank: rankOf(statement.id) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ statement }) => statement)
  const themes = new Set<string>()
  return ranked.filter(({ theme }) => !themes.has(theme) && themes.add(theme).size > 0).slice(0, many)
}

/** How many are right; null when these are not the answers to what was drawn. To be unsure is not to know. */
export function rightIn(
  drawn: readonly Statement[],
  answers: readonly { readonly id: string; readonly said: Said }[],
): number | null {
  const said = new Map(answers.map((answer) => [answer.id, answer.said]))
  if (answers.length !== drawn.length || said.size !== drawn.length) return null
  if (!drawn.every(({ id }) => said.has(id))) return null
  return drawn.filter((statement) => said.get(statement.id) === String(statement.true)).length
}

/**
 * The share of right answers among all that were given, with its interval; null below thirty people. The answers of one
 * person hang together, so the interval counts them as fewer: by the design effect that the people's own results show,
 * which is between one (as if every answer were somebody else's) and the number of questions (as if each person had
 * given one answer).
 */
export function awarenessOf(
  byRight: ByRight,
): { readonly share: number; readonly low: number; readonly high: number } | null {
  const asked = byRight.length - 1
  const people = byRight.reduce((all, one) => all + one, 0)
  if (people < LEAST_PEOPLE) return null
  const right = byRight.reduce((all, one, many) => all + one * many, 0)
  const share = right / (people * asked)
  const between =
    byRight.reduce((all, one, many) => all + one * (many / asked - share) ** 2, 0) / (people - 1)
  const apart = share * (1 - share)
  const effect = apart === 0 ? asked : Math.min(asked, Math.max(1, (asked * between) / apart))
  return shareOf(share, (people * asked) / effect)
}
