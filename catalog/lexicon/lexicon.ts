import type { Lexicon } from '@shared/domain/safety/types'
import v1 from './v1.json'

/** The words in force. A new version is a new file beside the old one, named here. */
export const lexicon = v1 as Lexicon
