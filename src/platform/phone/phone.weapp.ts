import Taro from '@tarojs/taro'
import type { PhonePort } from './phone.port'

export const phone: PhonePort = {
  async dial(phoneNumber) {
    try {
      await Taro.makePhoneCall({ phoneNumber })
    } catch {
      // Cancelling in the system's dialog arrives as a failure; the number stays on screen to copy.
    }
  },
}
