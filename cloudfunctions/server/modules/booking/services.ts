import { allServices, rules } from '../../catalog/services'
import type { Handler } from '../../kernel/registry'

export const services: Handler<'booking.services'> = async () => ({
  services: allServices.map(({ ways, ...service }) => ({ ...service, ways: [...ways] })),
  rules: { ...rules },
})
