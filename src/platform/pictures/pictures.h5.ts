import { chosenFiles } from '../fileInput.h5'
import { uploadFile } from '../uploadFile.h5'
import type { ChosenPicture, PicturesPort } from './pictures.port'

const LONGEST_SIDE = 1600
const QUALITY = 0.75

/** Drawn anew and smaller, which also leaves behind where and with what it was taken; else as it is. */
async function smaller(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) =>
      canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY),
    )
  } catch {
    return file
  }
}

export const pictures: PicturesPort = {
  async choose(most) {
    const files = await chosenFiles({ accept: 'image/jpeg,image/png', multiple: most > 1 })
    const blobs = await Promise.all(files.slice(0, most).map(smaller))
    return blobs.map(
      (source): ChosenPicture => ({
        type: source.type === 'image/png' ? 'png' : 'jpg',
        preview: URL.createObjectURL(source),
        source,
      }),
    )
  },
  upload: ({ source }, path) => uploadFile(source as Blob, path),
}
