import { awake as h5 } from './awake.h5'
import type { AwakePort } from './awake.port'
import { awake as weapp } from './awake.weapp'

export const awake: AwakePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
