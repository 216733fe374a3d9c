import type { Compiled, Role } from './compile'
import { type Folded, NOTHING, SENTENCE } from './normalise'
import { type Found, type Span, search } from './search'
import type { Frame, Kind } from './types'

/** How far before the words a person may be named whom they are about, in characters. */
const PERSON_REACH = 12
/** How close before the words a first person must stand to outweigh a story. */
const SELF_REACH = 4

/** What the rest of the text says about a place in it. */
export interface Context {
  readonly isHarmless: (span: Span) => boolean
  readonly isSoftened: (found: Found) => boolean
  readonly isDenied: (found: Found) => boolean
  readonly isInFrame: (found: Found, kind: Kind) => boolean
  /** Another person is named before the words, and no first person after that one. */
  readonly isAboutSomebodyElse: (found: Found) => boolean
  readonly isAboutStranger: (found: Found) => boolean
}

/** Whether a span is a part, and not the whole, of one of `spans`. */
function partOf(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const reach = new Array<number>(length + 1).fill(0)
  for (const { start, end } of spans) reach[start] = Math.max(reach[start] ?? 0, end)
  for (let at = 1; at <= length; at += 1) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0)
  return ({ start, end }) => (reach[start] ?? 0) > end || (reach[start - 1] ?? 0) >= end
}

/** The number of the sentence in which each character stands. */
function sentencesOf({ breaks }: Folded): readonly number[] {
  let sentence = 0
  return breaks.map((before) => {
    if (before === SENTENCE) sentence += 1
    return sentence
  })
}

/** For each place, the latest start of a span that ends there or before; -1 when there is none. */
function latestBefore(length: number, spans: readonly Span[]): readonly number[] {
  const latest = new Array<number>(length + 1).fill(-1)
  for (const { start, end } of spans) latest[end] = Math.max(latest[end] ?? -1, start)
  for (let at = 1; at <= length; at += 1) latest[at] = Math.max(latest[at] ?? -1, latest[at - 1] ?? -1)
  return latest
}

export function contextOf(text: Folded, compiled: Compiled): Context {
  const { found } = search(text, compiled.context, () => false)
  const roleOf = ({ sequence }: Found): Role | undefined => compiled.roles[sequence]
  const all = (is: Role['is']): Found[] => found.filter((one) => roleOf(one)?.is === is)
  const length = text.chars.length
  const isUnbroken = ({ start, end }: Span): boolean =>
    text.breaks.slice(start + 1, end).every((before) => before === NOTHING)

  const isHarmless = partOf(length, all('harmless').filter(isUnbroken))
  const isSoft = partOf(length, all('softened'))
  const isNoDenial = partOf(length, all('notDenial'))
  const denials = new Map<number, number>()
  for (const one of all('denial'))
    if (!isNoDenial(one) && text.breaks[one.end] === NOTHING)
      denials.set(one.end, Math.max(denials.get(one.end) ?? 0, one.start))
  const ownWords = all('self').filter((one) => !isHarmless(one))
  const selves = latestBefore(length, ownWords)
  const selfStarts = new Set(ownWords.map(({ start }) => start))
  const others = latestBefore(length, [...all('person'), ...all('stranger')])
  const strangers = latestBefore(length, all('stranger'))
  const sentences = sentencesOf(text)

  const framesBySentence = new Map<number, Set<Frame>>()
  for (const one of found) {
    const role = roleOf(one)
    if (role?.is !== 'frame') continue
    const sentence = sentences[one.start] ?? 0
    framesBySentence.set(sentence, (framesBySentence.get(sentence) ?? new Set()).add(role.frame))
  }

  /** The start of the nearest span in `latest` that is in reach and in the same sentence, or -1. */
  const near = (latest: readonly number[], { start, end }: Span, reach: number): number => {
    const at = latest[end] ?? -1
    return at >= start - reach && sentences[at] === sentences[start] ? at : -1
  }
  const isFree = (latest: readonly number[], found: Found): boolean => {
    const at = near(latest, found, PERSON_REACH)
    return at >= 0 && (selves[found.end] ?? -1) < at
  }

  return {
    isHarmless,
    isSoftened: ({ pieces }) => pieces.some(isSoft),
    isDenied: ({ pieces }) =>
      pieces.some(
        ({ start }, at) => !selfStarts.has(start) && (denials.get(start) ?? -1) >= (pieces[at - 1]?.end ?? 0),
      ),
    isInFrame: (one, kind) => {
      const frames = [...(framesBySentence.get(sentences[one.start] ?? 0) ?? [])]
      const speaksOfSelf = near(selves, one, SELF_REACH) >= 0
      return frames.some(
        ({ kinds, yieldsToSelf }) => (kinds?.includes(kind) ?? true) && !(yieldsToSelf && speaksOfSelf),
      )
    },
    isAboutSomebodyElse: (one) => isFree(others, one),
    isAboutStranger: (one) => isFree(strangers, one),
  }
}
