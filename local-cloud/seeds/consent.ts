import { createHash } from 'node:crypto'
import { type ConsentText, wholeText } from '@catalog/consents/text'
import type { Input } from '@shared/contracts'

type Agreed = Input<'account.consent'>

/** Agreement to a text in force. */
export const consentTo = (scope: Agreed['scope'], text: ConsentText): Agreed => ({
  scope,
  version: text.version,
  textSha256: createHash('sha256').update(wholeText(text)).digest('hex'),
  granted: true,
})
