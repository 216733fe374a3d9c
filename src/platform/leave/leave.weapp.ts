import Taro from '@tarojs/taro'
import type { LeavePort } from './leave.port'

export const leave: LeavePort = {
  async leave(neutralPage) {
    // First the neutral page: the list of recent apps keeps a picture of the last one.
    await Taro.reLaunch({ url: neutralPage })
    await Taro.exitMiniProgram().catch(() => undefined)
  },
}
