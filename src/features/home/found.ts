import { type Match, matchText } from '@shared/domain/guide/match'
import { homeWords } from '@/lib/copy/home'
import { type CardRef, type Talk, tell } from './dialogue'
import { known } from './shelf'

/** The guide's answer to what was typed: what it found and by which words, and that nobody has received it. */
export function tellFound(talk: Talk, text: string): Talk {
  const match = matchText(text, known)
  const cards = cardsOf(match)
  if (cards.length === 0) return tell(talk, [{ from: 'guide', text: homeWords.asLetter }])
  return tell(talk, [
    { from: 'guide', text: homeWords.because(match.because) },
    ...cards.map((card) => ({ from: 'card' as const, card })),
    { from: 'guide', text: homeWords.asLetter },
  ])
}

/** Words that ask for help: the number and the letter, and nothing to read or to fill in. */
export const tellHelp = (talk: Talk): Talk =>
  tell(talk, [
    { from: 'card', card: { kind: 'line' }, passing: true },
    { from: 'guide', text: homeWords.asLetter, passing: true },
  ])

const cardsOf = ({ ways, scales, exercises, articles }: Match): readonly CardRef[] => [
  ...ways.map((reply): CardRef => ({ kind: 'way', reply })),
  ...scales.map((id): CardRef => ({ kind: 'scale', id })),
  ...exercises.map((id): CardRef => ({ kind: 'exercise', id })),
  ...articles.map((id): CardRef => ({ kind: 'article', id })),
]
