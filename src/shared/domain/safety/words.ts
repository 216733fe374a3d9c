import { type Compiled, compile } from './compile'
import { contextOf } from './context'
import { fold } from './normalise'
import { search } from './search'
import type { Kind, Lexicon } from './types'

/** What to do about a text, and what it speaks of. It is no level, and says nothing about the person. */
export interface WordsFound {
  /** Show the help card to the writer, at once. */
  readonly card: boolean
  /** Page the expert on duty when the text is sent. Never without `card`. */
  readonly page: boolean
  /** Sorted, each once. */
  readonly kinds: readonly Kind[]
}

/** Reading the lexicon takes longer than reading a letter, so it is done once for each. */
const compiledOf = new WeakMap<Lexicon, Compiled>()

function compiledLexicon(lexicon: Lexicon): Compiled {
  const known = compiledOf.get(lexicon) ?? compile(lexicon)
  compiledOf.set(lexicon, known)
  return known
}

/**
 * The words in a text that ask for help. Pure, without network, the same on the phone and on the server; the work
 * grows with the length of the text. The meaning of each rule stands in the lexicon itself.
 */
export function wordsIn(text: string, lexicon: Lexicon): WordsFound {
  const compiled = compiledLexicon(lexicon)
  const folded = fold(text, compiled.pairs, compiled.pictures)
  const context = contextOf(folded, compiled)
  const { found } = search(folded, compiled.words, context.isHarmless)
  const kinds = new Set<Kind>()
  let card = false
  let page = false
  for (const one of found) {
    const group = compiled.groups[one.sequence]
    if (!group || (group.mention && context.isInFrame(one, group.kind))) continue
    kinds.add(group.kind)
    if (!group.own && context.isAboutSomebodyElse(one)) kinds.add('third_party')
    card ||= group.card
    const outOfReach = group.mention === true && context.isAboutStranger(one)
    page ||= group.page && !outOfReach && !context.isSoftened(one) && !context.isDenied(one)
  }
  page ||= lexicon.together.some(
    ({ kind, withAny }) => kinds.has(kind) && withAny.some((one) => kinds.has(one)),
  )
  return { card: card || page, page, kinds: [...kinds].sort() }
}
