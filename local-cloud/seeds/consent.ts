import { createHash } from 'node:crypto'
import text from '@catalog/consents/results-v1.json'
import type { Input } from '@shared/contracts'

/** Agreement to the text in force for keeping results. */
export const resultsConsent: Input<'account.consent'> = {
  scope: 'results',
  version: text.version,
  textSha256: createHash('sha256')
    .update([text.title, ...text.paragraphs].join('\n'))
    .digest('hex'),
  granted: true,
}
