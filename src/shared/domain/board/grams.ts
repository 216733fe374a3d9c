/** Everything that is neither a letter, a digit nor a Chinese character separates. */
const APART = /[^0-9a-z\u4e00-\u9fff]+/

const runsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(APART)
    .filter((run) => run !== '')

/** The pairs of neighbouring characters in a text, each once; Chinese has no spaces that would show its words. */
export const gramsOf = (text: string): string[] => [
  ...new Set(
    runsOf(text).flatMap((run) =>
      run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  ),
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
