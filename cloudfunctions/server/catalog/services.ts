import { type Licence, mayGive, type Service } from '@shared/domain/booking/service'
import { bookingRules, bookingServices } from '../../../catalog/services/services'

export const rules = bookingRules
export const allServices: readonly Service[] = bookingServices

const byId: ReadonlyMap<string, Service> = new Map(allServices.map((service) => [service.id, service]))

export const serviceOf = (id: string): Service | null => byId.get(id) ?? null

/** What a licence allows somebody to give. */
export const servicesOf = (licence: Licence): ReadonlyMap<string, Service> =>
  new Map([...byId].filter(([, service]) => mayGive(service, licence)))

/** How many may book one time. */
export const capacityOf = (id: string): number => serviceOf(id)?.capacity ?? 0
