import { piecesOf, runsOf } from '../../kit/runs'

/** The pairs of neighbouring characters in a text, each once. */
export const gramsOf = (text: string): string[] => [
  ...new Set(runsOf(text).flatMap((run) => piecesOf(run, 2))),
]

/** What is searched: the pairs of the question and of the answer. */
export interface Indexed {
  readonly asks: readonly string[]
  readonly says: readonly string[]
}

const IN_QUESTION = 3
const IN_ANSWER = 1

/** How well an entry fits the pairs that are looked for; 0 when none of them is in it. */
export function fitOf(grams: readonly string[], { asks, says }: Indexed): number {
  const asked = new Set(asks)
  const said = new Set(says)
  return grams.reduce(
    (sum, gram) => sum + (asked.has(gram) ? IN_QUESTION : 0) + (said.has(gram) ? IN_ANSWER : 0),
    0,
  )
}
