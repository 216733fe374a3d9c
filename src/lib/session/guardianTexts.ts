import activities from '@catalog/consents/guardian-activities-v1.json'
import booking from '@catalog/consents/guardian-booking-v2.json'
import letters from '@catalog/consents/guardian-letters-v1.json'
import results from '@catalog/consents/guardian-results-v1.json'

/** What a guardian reads before agreeing for a child. Apart from the other texts, because few phones need it. */
export const guardianTexts = { activities, booking, letters, results } as const
