import { lexicon } from '@catalog/lexicon/lexicon'
import { wordsIn } from '@shared/domain/safety/words'
import { openHelp } from '../help/help'

/**
 * Puts the help card on screen when words ask for help; needs no network. It changes nothing about what was
 * written and stops nothing. Returns whether the card came.
 */
export function helpForWords(text: string): boolean {
  const { card, kinds } = wordsIn(text, lexicon)
  if (card) openHelp(kinds.includes('third_party') ? 'words_about_other' : 'words')
  return card
}
