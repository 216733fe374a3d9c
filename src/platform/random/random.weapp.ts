import Taro from '@tarojs/taro'
import type { RandomPort } from './random.port'

export const random: RandomPort = {
  async bytes(length) {
    const { randomValues } = await Taro.getRandomValues({ length })
    return new Uint8Array(randomValues)
  },
}
