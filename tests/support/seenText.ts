import { createHash } from 'node:crypto'
import { type ConsentText, wholeText } from '../../catalog/consents/text'

/** What a phone sends of a text that somebody has read before they agree. */
export const seenText = (text: ConsentText) => ({
  version: text.version,
  textSha256: createHash('sha256').update(wholeText(text)).digest('hex'),
})
