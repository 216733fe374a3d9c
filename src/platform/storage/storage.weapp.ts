import Taro from '@tarojs/taro'
import type { StoragePort } from './storage.port'

export const storage: StoragePort = {
  async read(key, { secure = false } = {}) {
    try {
      const { data } = await Taro.getStorage<string>({ key, ...(secure ? { encrypt: true } : {}) })
      return typeof data === 'string' ? data : null
    } catch {
      // The platform answers "not found" and "not readable" alike, and both mean: nothing is kept.
      return null
    }
  },
  async write(key, data, { secure = false } = {}) {
    await Taro.setStorage({ key, data, ...(secure ? { encrypt: true } : {}) })
  },
  async remove(key) {
    await Taro.removeStorage({ key })
  },
  async keys() {
    return Taro.getStorageInfoSync().keys ?? []
  },
}
