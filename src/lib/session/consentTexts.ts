import activities from '@catalog/consents/activities-v1.json'
import booking from '@catalog/consents/booking-v2.json'
import letters from '@catalog/consents/letters-v1.json'
import results from '@catalog/consents/results-v2.json'
import { type ConsentText, wholeText } from '@catalog/consents/text'
import type { ConsentScope } from '@shared/contracts/action'
import { sha256 } from '../digest/sha256'

/** Purposes get their text with the feature that needs them. */
export const consentTexts: Partial<Record<ConsentScope, ConsentText>> = {
  activities,
  booking,
  letters,
  results,
}

/** The digest that goes with a consent: it says which words the person saw. */
export const textDigest = (text: ConsentText): string => sha256(wholeText(text))
