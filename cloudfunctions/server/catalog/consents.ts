import type { ConsentScope } from '@shared/contracts/action'
import activities from '../../../catalog/consents/activities-v1.json'
import booking from '../../../catalog/consents/booking-v1.json'
import guardianActivities from '../../../catalog/consents/guardian-activities-v1.json'
import guardianBooking from '../../../catalog/consents/guardian-booking-v1.json'
import guardianLetters from '../../../catalog/consents/guardian-letters-v1.json'
import guardianResults from '../../../catalog/consents/guardian-results-v1.json'
import letters from '../../../catalog/consents/letters-v1.json'
import results from '../../../catalog/consents/results-v2.json'
import { type ConsentText, wholeText } from '../../../catalog/consents/text'
import { sha256 } from '../cloud/digest'

type Texts = Partial<Record<ConsentScope, ConsentText>>

/** The text in force of each purpose. A purpose without a text cannot be consented to. */
const current: Texts = { activities, booking, letters, results }
/** What a guardian reads before agreeing to the same purpose for a child. */
const forGuardians: Texts = {
  activities: guardianActivities,
  booking: guardianBooking,
  letters: guardianLetters,
  results: guardianResults,
}

export const consentText = (scope: ConsentScope): ConsentText | null => current[scope] ?? null
export const guardianText = (scope: ConsentScope): ConsentText | null => forGuardians[scope] ?? null

/** The digest that a consent record carries. */
export const digestOfText = (text: ConsentText): string => sha256(wholeText(text))
