import Taro from '@tarojs/taro'
import type { MapPort } from './map.port'

export const map: MapPort = {
  available: () => true,
  async show({ name, address, latitude, longitude }) {
    try {
      await Taro.openLocation({ name, address, latitude, longitude })
    } catch {
      // Coming back from the map arrives as a failure on some phones; the address stays on screen.
    }
  },
}
