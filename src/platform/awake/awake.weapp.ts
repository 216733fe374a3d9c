import Taro from '@tarojs/taro'
import type { AwakePort } from './awake.port'

export const awake: AwakePort = {
  keep(on) {
    Taro.setKeepScreenOn({ keepScreenOn: on, fail: () => undefined })
  },
}
