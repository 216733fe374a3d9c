import type { PhonePort } from './phone.port'

export const phone: PhonePort = {
  async dial(number) {
    window.location.href = `tel:${number}`
  },
}
