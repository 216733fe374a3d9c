import { subscribe as h5 } from './subscribe.h5'
import type { SubscribePort } from './subscribe.port'
import { subscribe as weapp } from './subscribe.weapp'

export const subscribe: SubscribePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
