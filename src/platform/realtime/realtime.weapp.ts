import Taro from '@tarojs/taro'
import type { RealtimePort } from './realtime.port'

/** The database's own watch: the platform lets a person see the document that bears their openid, and no other. */
export const realtime: RealtimePort = {
  watch(onSignal, onLost) {
    const watcher = Taro.cloud
      .database()
      .collection('signals')
      .where({ _openid: '{openid}' })
      .watch({ onChange: onSignal, onError: onLost })
    return () => void watcher.close()
  },
}
