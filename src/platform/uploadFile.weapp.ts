import Taro from '@tarojs/taro'

/** Puts a file of this phone into storage under a path that nothing else has; its file id. Throws when it did not get there. */
export async function uploadFile(filePath: string, cloudPath: string): Promise<string> {
  return (await Taro.cloud.uploadFile({ cloudPath, filePath })).fileID
}
