/** What can be booked, and the limits that everybody is told before. */
import type { BookingRules } from '@shared/domain/booking/limits'
import type { Service } from '@shared/domain/booking/service'
import catalog from './v1.json'

export const bookingRules: BookingRules = catalog.rules

/** The JSON is checked against the type by a test; TypeScript widens its literals. */
export const bookingServices = catalog.services as unknown as readonly Service[]
