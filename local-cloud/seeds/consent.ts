import { createHash } from 'node:crypto'
import text from '@catalog/consents/results-v2.json'
import { wholeText } from '@catalog/consents/text'
import type { Input } from '@shared/contracts'

/** Agreement to the text in force for keeping results. */
export const resultsConsent: Input<'account.consent'> = {
  scope: 'results',
  version: text.version,
  textSha256: createHash('sha256').update(wholeText(text)).digest('hex'),
  granted: true,
}
