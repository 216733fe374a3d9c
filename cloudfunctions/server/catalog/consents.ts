import type { ConsentScope } from '@shared/contracts/action'
import activities from '../../../catalog/consents/activities-v1.json'
import bookingBefore from '../../../catalog/consents/booking-v1.json'
import booking from '../../../catalog/consents/booking-v2.json'
import guardianActivities from '../../../catalog/consents/guardian-activities-v1.json'
import guardianBookingBefore from '../../../catalog/consents/guardian-booking-v1.json'
import guardianBooking from '../../../catalog/consents/guardian-booking-v2.json'
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

/** Texts that were in force before, as far as the one in force now keeps them. */
const before: readonly ConsentText[] = [bookingBefore]
const beforeForGuardians: readonly ConsentText[] = [guardianBookingBefore]

export const consentText = (scope: ConsentScope): ConsentText | null => current[scope] ?? null
export const guardianText = (scope: ConsentScope): ConsentText | null => forGuardians[scope] ?? null

/** The digest that a consent record carries. */
export const digestOfText = (text: ConsentText): string => sha256(wholeText(text))

/** What a record says of the words that somebody agreed to. */
export interface SeenText {
  readonly scope: ConsentScope
  readonly version: string
  readonly textSha256: string
}

/** Whether these words are in force; with `from`, for what the text speaks of since that version. */
export const isInForce = (seen: SeenText, from?: string): boolean =>
  stands(seen, from, consentText(seen.scope), before)
/** The same of what a guardian read. */
export const isInForceForGuardians = (seen: SeenText, from?: string): boolean =>
  stands(seen, from, guardianText(seen.scope), beforeForGuardians)

function stands(
  { scope, version, textSha256 }: SeenText,
  from: string | undefined,
  newest: ConsentText | null,
  earlier: readonly ConsentText[],
): boolean {
  if (!newest || Number(version) < Number(from ?? 0)) return false
  const kept = earlier.filter((text) => text.scope === scope && newest.keeps?.includes(text.version))
  return [newest, ...kept].some((text) => text.version === version && digestOfText(text) === textSha256)
}
