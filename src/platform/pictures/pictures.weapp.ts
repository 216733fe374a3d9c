import Taro from '@tarojs/taro'
import { uploadFile } from '../uploadFile.weapp'
import type { PicturesPort } from './pictures.port'

const LONGEST_SIDE = 1600
const QUALITY = 75

/** The phone's own way to a smaller picture; one that cannot be made smaller goes as it is. */
async function smaller(src: string): Promise<string> {
  try {
    const options = { src, quality: QUALITY, compressedWidth: LONGEST_SIDE }
    return (await Taro.compressImage(options)).tempFilePath
  } catch {
    return src
  }
}

export const pictures: PicturesPort = {
  async choose(count) {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count,
        mediaType: ['image'],
        sourceType: ['album'],
        sizeType: ['compressed'],
      })
      const paths = await Promise.all(tempFiles.map(({ tempFilePath }) => smaller(tempFilePath)))
      return paths.map((path) => ({
        type: /\.png$/i.test(path) ? 'png' : 'jpg',
        preview: path,
        source: path,
      }))
    } catch {
      // Closing the album arrives as a failure.
      return []
    }
  },
  upload: ({ source }, path) => uploadFile(String(source), path),
}
