import { share as h5 } from './share.h5'
import type { SharePort } from './share.port'
import { share as weapp } from './share.weapp'

export const share: SharePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
