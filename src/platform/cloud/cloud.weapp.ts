import type { BatchReply } from '@shared/contracts/envelope'
import Taro from '@tarojs/taro'
import type { CloudPort } from './cloud.port'
import { platformFault } from './platformFault'

export const cloud: CloudPort = {
  start() {
    Taro.cloud.init({ traceUser: false })
  },
  async invoke(host, request) {
    try {
      const { result } = await Taro.cloud.callFunction({ name: host, data: { ...request } })
      return result as unknown as BatchReply
    } catch (error) {
      throw platformFault(error)
    }
  },
}
