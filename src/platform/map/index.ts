import { map as h5 } from './map.h5'
import type { MapPort } from './map.port'
import { map as weapp } from './map.weapp'

export const map: MapPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { Place } from './map.port'
