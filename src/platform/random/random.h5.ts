import type { RandomPort } from './random.port'

export const random: RandomPort = {
  async bytes(count) {
    return crypto.getRandomValues(new Uint8Array(count))
  },
}
