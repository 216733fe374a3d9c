import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useAwake } from '@/lib/awake/useAwake'

/** Often enough that a second is never shown late, seldom enough that the phone stays cool. */
const TICK_MS = 250

export interface Run {
  readonly state: 'ready' | 'running' | 'paused' | 'done' | 'stopped'
  /** How long it has run, in whole seconds as milliseconds; pauses do not count. */
  readonly ms: number
  readonly start: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly stop: () => void
}

/** The clock of an exercise that takes `wholeMs`. It waits while the app is away, and keeps the screen lit. */
export function useRun(wholeMs: number): Run {
  const [state, setState] = useState<Run['state']>('ready')
  const [ms, setMs] = useState(0)
  const ran = useRef(0)
  useEffect(() => {
    if (state !== 'running') return
    const begunAt = Date.now() - ran.current
    const timer = setInterval(() => {
      // A clock that is set back does not take back what was done.
      ran.current = Math.min(wholeMs, Math.max(ran.current, Date.now() - begunAt))
      setMs(Math.floor(ran.current / 1000) * 1000)
      if (ran.current === wholeMs) setState('done')
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [state, wholeMs])
  useAwake(state === 'running')
  const pause = (): void => setState((was) => (was === 'running' ? 'paused' : was))
  useDidHide(pause)
  return {
    state,
    ms,
    start() {
      ran.current = 0
      setMs(0)
      setState('running')
    },
    pause,
    resume: () => setState('running'),
    stop: () => setState('stopped'),
  }
}
