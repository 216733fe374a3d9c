import { appInfo as h5 } from './appInfo.h5'
import type { AppInfoPort } from './appInfo.port'
import { appInfo as weapp } from './appInfo.weapp'

export const appInfo: AppInfoPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export type { Frame } from './appInfo.port'
