import { random as h5 } from './random.h5'
import type { RandomPort } from './random.port'
import { random as weapp } from './random.weapp'

export const random: RandomPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
