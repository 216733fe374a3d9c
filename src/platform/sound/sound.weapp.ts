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
    /** WeChat begins there whenever it is played from the beginning, so it holds for the first time alone. */
    audio.startTime = from
    const begun = (): void => {
      audio.startTime = 0
    }
    audio.src = address
    audio.onTimeUpdate(() => {
      begun()
      listening.at(audio.currentTime)
    })
    audio.onPlay(() => listening.playing(true))
    audio.onPause(() => listening.playing(false))
    audio.onEnded(() => {
      begun()
      listening.ended()
    })
    audio.onError(() => listening.failed())
    return {
      play: () => audio.play(),
      pause: () => audio.pause(),
      close: () => audio.destroy(),
    }
  },
}
