import Taro from '@tarojs/taro'
import { storage } from '@/platform/storage/storage.weapp'

const kept = new Map<string, string>()
let broken = false

beforeEach(() => {
  kept.clear()
  broken = false
  Object.assign(Taro, {
    getStorage: async ({ key }: { key: string }) => {
      const data = kept.get(key)
      if (broken || data === undefined) throw { errMsg: 'getStorage:fail data not found' }
      return { data }
    },
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  })
})

test('in the mini-program nothing kept is an answer, and something kept that cannot be read is a fault', async () => {
  expect(await storage.read('outbox/a', { secure: true })).toBeNull()
  kept.set('outbox/a', 'words')
  expect(await storage.read('outbox/a', { secure: true })).toBe('words')
  broken = true
  await expect(storage.read('outbox/a', { secure: true })).rejects.toMatchObject({
    errMsg: expect.any(String),
  })
})
