import { fold, isPicture } from './normalise'
import { readPattern, type Sequence } from './pattern'
import { type Plan, planOf } from './plan'
import type { Frame, Lexicon, Pattern, WordGroup } from './types'

/** What a found sequence of the context does to the words around it. */
export type Role =
  | { readonly is: 'harmless' | 'softened' | 'denial' | 'notDenial' | 'self' | 'person' | 'stranger' }
  | { readonly is: 'frame'; readonly frame: Frame }

/** A lexicon made ready for texts. `roles` and `groups` go by the index of the sequence in their plan. */
export interface Compiled {
  readonly pairs: ReadonlyMap<string, string>
  readonly pictures: ReadonlySet<string>
  readonly context: Plan
  readonly roles: readonly Role[]
  readonly words: Plan
  readonly groups: readonly WordGroup[]
}

const noPairs: ReadonlyMap<string, string> = new Map()

function pairsOf({ characters }: Lexicon): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  const chars = Array.from(characters.pairs)
  for (let at = 0; at + 1 < chars.length; at += 2) pairs.set(chars[at] ?? '', chars[at + 1] ?? '')
  return pairs
}

/** Emoji that stand in a pattern mean something; all others only separate. */
function picturesOf(lexicon: Lexicon): ReadonlySet<string> {
  const written = [
    ...Object.values(lexicon.sets).flat(),
    ...lexicon.groups.flatMap((group) => group.patterns),
  ]
  return new Set(Array.from(written.join('')).filter(isPicture))
}

/** @throws RangeError for a pattern that cannot be read. */
export function compile(lexicon: Lexicon): Compiled {
  const pairs = pairsOf(lexicon)
  const pictures = picturesOf(lexicon)
  const readWord = (word: string): string => fold(word.replace(/_/g, ''), noPairs, pictures).chars.join('')
  const read = (pattern: Pattern): Sequence => readPattern(pattern, lexicon.sets, readWord)

  const roles: Role[] = []
  const context: Sequence[] = []
  const add = (role: Role, patterns: readonly Pattern[]): void => {
    for (const pattern of patterns) {
      roles.push(role)
      context.push(read(pattern))
    }
  }
  for (const { patterns } of lexicon.harmless) add({ is: 'harmless' }, patterns)
  for (const { patterns } of lexicon.softened) add({ is: 'softened' }, patterns)
  add({ is: 'denial' }, lexicon.denial.patterns)
  add({ is: 'notDenial' }, lexicon.denial.not)
  add({ is: 'self' }, lexicon.self.patterns)
  add({ is: 'person' }, lexicon.persons.patterns)
  add({ is: 'stranger' }, lexicon.strangers.patterns)
  for (const frame of lexicon.frames) add({ is: 'frame', frame }, frame.patterns)

  const entries = lexicon.groups.flatMap((group) =>
    group.patterns.map((pattern) => ({ group, sequence: read(pattern) })),
  )
  return {
    pairs,
    pictures,
    context: planOf(context),
    roles,
    words: planOf(entries.map(({ sequence }) => sequence)),
    groups: entries.map(({ group }) => group),
  }
}
