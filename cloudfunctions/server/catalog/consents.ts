import type { ConsentScope } from '@shared/contracts/action'
import letters from '../../../catalog/consents/letters-v1.json'
import results from '../../../catalog/consents/results-v1.json'
import { type ConsentText, wholeText } from '../../../catalog/consents/text'
import { sha256 } from '../cloud/digest'

/** The text in force of each purpose. A purpose without a text cannot be consented to. */
const current: Partial<Record<ConsentScope, ConsentText>> = { letters, results }

export const consentText = (scope: ConsentScope): ConsentText | null => current[scope] ?? null

/** The digest that a consent record carries. */
export const digestOfText = (text: ConsentText): string => sha256(wholeText(text))
