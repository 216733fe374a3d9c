import { piecesOf, runsOf } from '../../kit/runs'
import { textOf } from './reading'
import type { Article } from './types'

/** The longest stretch of a name that is found at once, whole. */
const LONGEST = 4
/** Every piece costs three lookups; a longer question is asked in parts. */
const MOST = 6

/** Pairs that stand in every article and tell none from another. */
const COMMON: ReadonlySet<string> = new Set(
  (
    '怎么 么办 什么 么样 怎样 如何 为什 一个 自己 我们 可以 没有 不是 就是 这个 那个 时候 老是 总是 是不 的时 是什 了怎 ' +
    '么回 回事 有没 能不 不能 会不 不会 要不 不要 我的 你的 他的 了吗 好吗 的人 的事 一直 还是 很多 觉得 得很 应该 该怎'
  ).split(' '),
)

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** Every stretch of one to four characters of a title or a tag: any word in it is one lookup. */
const namesIn = (text: string): string[] =>
  runsOf(text).flatMap((run) =>
    Array.from({ length: LONGEST }, (_, at) => piecesOf(run, at + 1)).flatMap((pieces) =>
      pieces.filter((piece) => piece.length <= LONGEST),
    ),
  )

/** What an article is found by. */
export interface SearchKeys {
  readonly titled: readonly string[]
  readonly tagged: readonly string[]
  /** Pairs of characters of the summary and the text. */
  readonly said: readonly string[]
}

export const searchKeysOf = ({ title, tags, summary, blocks }: Article): SearchKeys => ({
  titled: unique(namesIn(title)),
  tagged: unique(tags.flatMap(namesIn)),
  said: unique([summary, ...blocks.map(textOf)].flatMap(runsOf).flatMap((run) => piecesOf(run, 2))),
})

/**
 * What to look up for the words that somebody typed, at most six pieces: short words whole, and as the pairs that
 * they are mostly made of; longer ones in pairs without those that every text has. Empty when there is no letter, digit or Chinese character in them.
 */
export function piecesToFind(words: string): readonly string[] {
  const pieces = runsOf(words).flatMap((run) => {
    if (run.length <= 2) return [run]
    if (run.length <= LONGEST) return [run, ...partsOf(run)]
    const pairs = piecesOf(run, 2)
    const telling = pairs.filter((pair) => !COMMON.has(pair))
    return telling.length > 0 ? telling : pairs
  })
  const telling = pieces.filter((piece) => !COMMON.has(piece))
  const all = unique(telling.length > 0 ? telling : pieces)
  const step = Math.max(1, all.length / MOST)
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, MOST)
}

/** Four characters are mostly two words, three may be either way. */
const partsOf = (run: string): readonly string[] => [run.slice(0, 2), run.slice(-2)]

/** The pair of characters by which a piece is looked up in texts; null for what is no pair. */
export const pairOf = (piece: string): string | null => (piece.length === 2 ? piece : null)

/** What is known of an article that was found, before its text is read. */
export interface Found {
  readonly title: string
  readonly tags: readonly string[]
  readonly summary: string
  /** The pieces whose pair stands in its text. */
  readonly said: ReadonlySet<string>
}

const WEIGHTS = { title: 8, tag: 5, summary: 3, text: 1 }

const plain = (text: string): string => runsOf(text).join(' ')

/**
 * How much a piece tells that so many articles have: one that every second article has says little of what was meant.
 * Of none found it says nothing either way.
 */
const telling = (found: number): number => 1 / (1 + Math.log2(Math.max(1, found)))

/**
 * How well an article fits: a name counts more than a tag, a tag more than the text; a rare piece more than a common
 * one; more of the words, more again. `found` is how many articles each piece was found in.
 */
export function fitOf(
  pieces: readonly string[],
  { title, tags, summary, said }: Found,
  found: ReadonlyMap<string, number>,
): number {
  const name = plain(title)
  const labels = tags.map(plain)
  const about = plain(summary)
  let sum = 0
  let met = 0
  for (const piece of pieces) {
    const weight = Math.max(
      name.includes(piece) ? WEIGHTS.title : 0,
      labels.includes(piece) ? WEIGHTS.tag + 1 : 0,
      labels.some((label) => label.includes(piece)) ? WEIGHTS.tag : 0,
      about.includes(piece) ? WEIGHTS.summary : 0,
      said.has(piece) ? WEIGHTS.text : 0,
    )
    if (weight > 0) met += 1
    sum += weight * piece.length * telling(found.get(piece) ?? 0)
  }
  return pieces.length === 0 ? 0 : (sum * met) / pieces.length
}

/** Where the pieces stand in a text as it is shown, in order and without overlap: for marking them. */
export function marksIn(
  text: string,
  pieces: readonly string[],
): readonly { readonly from: number; readonly to: number }[] {
  const lower = text.toLowerCase()
  const hits = pieces
    .flatMap((piece) => {
      const places: { from: number; to: number }[] = []
      for (let at = lower.indexOf(piece); at >= 0; at = lower.indexOf(piece, at + piece.length))
        places.push({ from: at, to: at + piece.length })
      return places
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const merged: { from: number; to: number }[] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    if (last && hit.from <= last.to) last.to = Math.max(last.to, hit.to)
    else merged.push({ ...hit })
  }
  return merged
}
