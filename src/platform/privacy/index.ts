import { privacy as h5 } from './privacy.h5'
import type { PrivacyPort } from './privacy.port'
import { privacy as weapp } from './privacy.weapp'

export const privacy: PrivacyPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { PrivacyAnswer } from './privacy.port'
