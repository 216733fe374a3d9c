import Taro from '@tarojs/taro'
import type { HapticsPort } from './haptics.port'

export const haptics: HapticsPort = {
  available: () => true,
  tap(strength) {
    // Refused on phones without the motor for it, which is no fault of ours.
    Taro.vibrateShort({ type: strength === 'light' ? 'light' : 'heavy', fail: () => undefined })
  },
}
