import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { sound } from '@/platform/sound'

type Sound = ReturnType<typeof sound.open>

/** What is played last on this phone: two voices at once are none. */
let heard: Sound | null = null

/** What somebody wanted to hear last, while it is still looked for. */
let wanted: object | null = null

/** Says that something is looked for to be heard; what comes back tells whether nothing was tapped since. */
export function want(): () => boolean {
  const own = {}
  wanted = own
  return () => wanted === own
}

/**
 * A recording that is fetched when somebody plays it, rests when the page is left or another one begins, and is let go
 * with the page. Played from another address it goes on where it was: addresses work for some minutes only.
 */
export function useSound() {
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  const opened = useRef<{ readonly address: string; readonly sound: Sound } | null>(null)
  const pause = (): void => opened.current?.sound.pause()
  const close = (): void => {
    if (heard === opened.current?.sound) heard = null
    opened.current?.sound.close()
    opened.current = null
  }
  useDidHide(pause)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page goes
  useEffect(() => close, [])
  const open = (address: string): Sound => {
    close()
    const listening = {
      at: setAt,
      playing: setPlaying,
      ended() {
        setPlaying(false)
        setAt(0)
      },
      failed() {
        setPlaying(false)
        setFailed(true)
        // The same address may work the next time.
        close()
      },
    }
    opened.current = { address, sound: sound.open(address, listening, at) }
    return opened.current.sound
  }
  const play = (address: string): void => {
    setFailed(false)
    wanted = null
    const own = opened.current?.address === address ? opened.current.sound : open(address)
    if (heard !== own) heard?.pause()
    heard = own
    own.play()
  }
  return { playing, at, failed, play, pause, again: () => setFailed(false) }
}
