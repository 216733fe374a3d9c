import Taro from '@tarojs/taro'
import { uploadFile } from '../uploadFile.weapp'
import { type SoundPort, soundType } from './sound.port'

export const sound: SoundPort = {
  async choose() {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({
        count: 1,
        type: 'file',
        extension: ['mp3', 'm4a'],
      })
      const [file] = tempFiles
      return file ? { type: soundType(file.name), source: file.path } : null
    } catch {
      // Closing the list of chats arrives as a failure.
      return null
    }
  },
  upload: ({ source }, path) => uploadFile(String(source), path),
  open(address, listening, from) {
    const audio = Taro.createInnerAudioContext()
    audio.startTime = from
    audio.src = address
    audio.onTimeUpdate(() => listening.at(audio.currentTime))
    audio.onPlay(() => listening.playing(true))
    audio.onPause(() => listening.playing(false))
    audio.onEnded(() => listening.ended())
    audio.onError(() => listening.failed())
    return {
      play: () => audio.play(),
      pause: () => audio.pause(),
      close: () => audio.destroy(),
    }
  },
}
