import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { sound } from '@/platform/sound'

type Sound = ReturnType<typeof sound.open>

/** A recording that is fetched when somebody plays it, rests when the page is left, and is let go with it. */
export function useSound(address: string | undefined) {
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  const opened = useRef<Sound | null>(null)
  const pause = (): void => opened.current?.pause()
  useDidHide(pause)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another recording
  useEffect(() => {
    setFailed(false)
    return () => {
      opened.current?.close()
      opened.current = null
      setPlaying(false)
    }
  }, [address])
  const play = (): void => {
    if (!address) return
    opened.current ??= sound.open(address, {
      at: setAt,
      playing: setPlaying,
      ended() {
        setPlaying(false)
        setAt(0)
      },
      failed() {
        setPlaying(false)
        setFailed(true)
      },
    })
    opened.current.play()
  }
  return { playing, at, failed, play, pause }
}
