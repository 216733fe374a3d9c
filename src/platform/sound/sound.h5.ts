import { chosenFiles } from '../fileInput.h5'
import { uploadFile } from '../uploadFile.h5'
import { type SoundPort, soundType } from './sound.port'

export const sound: SoundPort = {
  async choose() {
    const [file] = await chosenFiles({ accept: '.mp3,.m4a,audio/mpeg,audio/mp4' })
    return file ? { type: soundType(file.name), source: file } : null
  },
  upload: ({ source }, path) => uploadFile(source as Blob, path),
  open(address, listening, from) {
    const audio = new Audio()
    audio.preload = 'none'
    audio.src = address
    if (from > 0) audio.currentTime = from
    audio.ontimeupdate = () => listening.at(audio.currentTime)
    audio.onplaying = () => listening.playing(true)
    audio.onpause = () => listening.playing(false)
    audio.onended = () => listening.ended()
    audio.onerror = () => listening.failed()
    return {
      // A refusal to play comes as an error of the element as well, but not every one does.
      play: () => void audio.play().catch(({ name }: Error) => name !== 'AbortError' && listening.failed()),
      pause: () => audio.pause(),
      close() {
        // What it still says would be taken for the next one's words.
        audio.ontimeupdate = audio.onplaying = audio.onpause = audio.onended = audio.onerror = null
        audio.pause()
        audio.removeAttribute('src')
      },
    }
  },
}
