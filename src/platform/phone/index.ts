import { phone as h5 } from './phone.h5'
import type { PhonePort } from './phone.port'
import { phone as weapp } from './phone.weapp'

export const phone: PhonePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
