import { runsOf } from '../../kit/runs'

/** What the guide knows to look for. */
export interface Known {
  readonly topics: readonly {
    readonly topic: string
    readonly words: readonly string[]
    readonly scales: readonly string[]
    readonly exercise?: string
  }[]
  readonly ways: readonly { readonly reply: string; readonly words: readonly string[] }[]
  /** Those that can be taken here, by the names that people use. */
  readonly scales: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly topic: string
    readonly tags: readonly string[]
  }[]
}

/** What fits a text, and the words in it that are the whole reason. Without such words nothing fits. */
export interface Match {
  /** As the guide's own lists spell them, in the order in which they were written. */
  readonly because: readonly string[]
  readonly ways: readonly string[]
  readonly scales: readonly string[]
  readonly exercises: readonly string[]
  readonly articles: readonly string[]
}

/** Of each kind: more than a screen of cards helps nobody. */
const MOST = { topics: 2, ways: 1, scales: 2, exercises: 1, articles: 2, because: 3 }
const SHORTEST_TAG = 2

const plain = (text: string): string => runsOf(text).join(' ')
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

/**
 * Finds what a text speaks of by words that stand in it as they are: no guess, so that the guide can always say why.
 * Topics, then tests, then articles; a text in which no known word stands finds nothing. Pure and total.
 */
export function matchText(text: string, known: Known): Match {
  const said = plain(text)
  const standing = (words: readonly string[]): string[] => words.filter((word) => said.includes(plain(word)))
  const topics = best(
    known.topics.map((one) => ({ ...one, found: standing(one.words) })),
    ({ found }) => lengthOf(found),
    MOST.topics,
  )
  const ways = best(
    known.ways.map((one) => ({ ...one, found: standing(one.words) })),
    ({ found }) => lengthOf(found),
    MOST.ways,
  )
  const named = known.scales
    .map(({ id, names }) => ({ id, found: standing(names) }))
    .filter(({ found }) => found.length > 0)
  const spoken = topics.flatMap(({ found }) => found)
  const articles = best(
    known.articles.map((one) => ({ ...one, found: standing(one.tags.filter(isTelling)) })),
    ({ title, topic, found }) => {
      const inTitle = spoken.filter((word) => plain(title).includes(plain(word)))
      const fits = lengthOf([...found, ...inTitle]) * 2
      return fits + (topics.some((one) => one.topic === topic) ? 1 : 0)
    },
    MOST.articles,
  )
  const offered = new Set(known.scales.map(({ id }) => id))
  const found = [ways, named, topics, articles].flatMap((all) => all.flatMap((one) => one.found))
  return {
    because: inOrder(said, unique(found)).slice(0, MOST.because),
    ways: ways.map(({ reply }) => reply),
    scales: unique([...named.map(({ id }) => id), ...topics.flatMap(({ scales }) => scales)])
      .filter((id) => offered.has(id))
      .slice(0, MOST.scales),
    exercises: unique(topics.flatMap(({ exercise }) => exercise ?? [])).slice(0, MOST.exercises),
    articles: articles.map(({ id }) => id),
  }
}

const isTelling = (tag: string): boolean => tag.length >= SHORTEST_TAG

const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0)

/** Those that count at all, the best first; equal ones stay in their order. */
function best<T>(all: readonly T[], fits: (one: T) => number, most: number): readonly T[] {
  return all
    .map((one) => ({ one, fit: fits(one) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ one }) => one)
}

/** As they were written, without those that stand inside a longer one. */
function inOrder(said: string, words: readonly string[]): readonly string[] {
  return words
    .filter((word) => !words.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => said.indexOf(plain(a)) - said.indexOf(plain(b)))
}
