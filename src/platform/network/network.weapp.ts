import Taro from '@tarojs/taro'
import type { NetworkPort } from './network.port'

export const network: NetworkPort = {
  async isOnline() {
    const { networkType } = await Taro.getNetworkType()
    return networkType !== 'none'
  },
  onChange(listener) {
    Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
  },
}
