import { width as h5 } from './width.h5'
import type { WidthPort } from './width.port'
import { width as weapp } from './width.weapp'

export const width: WidthPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
