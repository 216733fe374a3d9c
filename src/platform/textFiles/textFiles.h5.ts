import { chosenFiles } from '../fileInput.h5'
import type { TextFilesPort } from './textFiles.port'

export const textFiles: TextFilesPort = {
  // Phones of some years ago know no folders.
  folders: 'webkitdirectory' in HTMLInputElement.prototype,
  async choose(ending, from) {
    const files = await chosenFiles({ accept: `.${ending}`, multiple: true, folder: from === 'folder' })
    return files.map((file) => ({
      name: file.webkitRelativePath || file.name,
      bytes: file.size,
      read: () => file.text(),
    }))
  },
}
