import type { MapPort } from './map.port'

/** A map in a browser would be a third party's. */
export const map: MapPort = {
  available: () => false,
  show: async () => {},
}
