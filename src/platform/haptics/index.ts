import { haptics as h5 } from './haptics.h5'
import type { HapticsPort } from './haptics.port'
import { haptics as weapp } from './haptics.weapp'

export const haptics: HapticsPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
