import { type WordsFound, wordsIn } from '@shared/domain/safety/words'
import { lexicon } from '../catalog/lexicon/lexicon'
import { objectOf } from './jsonLines'

export type WordsReply = WordsFound | { readonly error: 'BAD_JSON' | 'TEXT_MISSING' }

export function wordsLine(line: string): WordsReply {
  const request = objectOf(line)
  if (!request) return { error: 'BAD_JSON' }
  return typeof request.text === 'string' ? wordsIn(request.text, lexicon) : { error: 'TEXT_MISSING' }
}
