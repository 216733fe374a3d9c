import Taro from '@tarojs/taro'
import type { StoragePort } from './storage.port'

export const storage: StoragePort = {
  async read(key, { secure = false } = {}) {
    try {
      const { data } = await Taro.getStorage<string>({ key, ...(secure ? { encrypt: true } : {}) })
      return typeof data === 'string' ? data : null
    } catch (fault) {
      // "Not found" and "not readable" fail alike, in words that differ between versions; the list of keys tells.
      if (!Taro.getStorageInfoSync().keys?.includes(key)) return null
      throw fault
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
