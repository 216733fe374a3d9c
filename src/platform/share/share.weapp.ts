import Taro from '@tarojs/taro'
import type { SharePort } from './share.port'

export const share: SharePort = {
  async offer(data) {
    try {
      await Taro.setClipboardData({ data })
      return 'copied'
    } catch {
      return 'failed'
    }
  },
}
