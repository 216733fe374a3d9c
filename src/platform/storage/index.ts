import { storage as h5 } from './storage.h5'
import type { StoragePort } from './storage.port'
import { storage as weapp } from './storage.weapp'

export const storage: StoragePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
