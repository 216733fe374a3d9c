import { realtime as h5 } from './realtime.h5'
import type { RealtimePort } from './realtime.port'
import { realtime as weapp } from './realtime.weapp'

export const realtime: RealtimePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
