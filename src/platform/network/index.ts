import { network as h5 } from './network.h5'
import type { NetworkPort } from './network.port'
import { network as weapp } from './network.weapp'

export const network: NetworkPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
