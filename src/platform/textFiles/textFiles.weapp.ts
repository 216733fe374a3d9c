import Taro from '@tarojs/taro'
import type { TextFilesPort } from './textFiles.port'

/** As many as WeChat gives at a time. */
const MOST = 100

const read = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf8',
      success: ({ data }) => resolve(String(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )

export const textFiles: TextFilesPort = {
  folders: false,
  async choose(ending) {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({ count: MOST, type: 'file', extension: [ending] })
      return tempFiles.map(({ name, size, path }) => ({ name, bytes: size, read: () => read(path) }))
    } catch {
      // Closing the list of chats arrives as a failure.
      return []
    }
  },
}
