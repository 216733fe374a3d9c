import results from '@catalog/consents/results-v1.json'
import type { ConsentScope } from '@shared/contracts/action'
import { sha256 } from '../digest/sha256'

/** What a person reads before agreeing to one purpose. */
export interface ConsentText {
  readonly scope: string
  readonly version: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Purposes get their text with the feature that needs them. */
export const consentTexts: Partial<Record<ConsentScope, ConsentText>> = { results }

/** SHA-256 over the title line and the paragraphs, one a line: the same on the phone and on the server. */
export function textDigest({ title, paragraphs }: ConsentText): string {
  return sha256(`${title}\n${paragraphs.join('\n')}`)
}
