import { onNetworkBack } from '../network/network'
import { watch } from './watch'

/** A page asks by itself when the watch has said nothing for this long after it was opened. */
const FIRST_MS = 400
/** Without a watch: how often to ask, slower the longer nothing else is heard. */
const POLL_MS = [5_000, 10_000, 20_000, 30_000] as const

/**
 * Keeps something up to date until the returned function is called: `refresh` runs once at the start, then at every
 * signal and when the network is back; when the platform's watch is lost it runs now and then, and the watch is tried
 * again each time.
 */
export function followLive(refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopWatch: () => void = () => undefined
  let polls = 0
  let over = false
  let asked = false

  const ask = (): void => {
    asked = true
    refresh()
  }
  const heard = (): void => {
    clearTimeout(timer)
    polls = 0
    if (!over) ask()
  }
  const lost = (): void => {
    if (over) return
    stopWatch()
    clearTimeout(timer)
    // Lost before anything was asked: the screen is still empty.
    const pause = asked ? POLL_MS[Math.min(polls, POLL_MS.length - 1)] : FIRST_MS
    if (asked) polls += 1
    timer = setTimeout(() => {
      ask()
      connect()
    }, pause)
  }
  const connect = (): void => {
    stopWatch = watch(heard, lost)
  }

  // A watch that broke with the network may not know it yet, and nobody waits for the next round of asking.
  const stopNetwork = onNetworkBack(() => {
    clearTimeout(timer)
    polls = 0
    stopWatch()
    connect()
    ask()
  })
  timer = setTimeout(ask, FIRST_MS)
  connect()
  return () => {
    over = true
    stopNetwork()
    clearTimeout(timer)
    stopWatch()
  }
}
