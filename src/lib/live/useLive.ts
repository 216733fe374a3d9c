import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { followLive } from './live'

/**
 * Keeps a part of a page up to date while it is on screen; nothing is asked while it is not. `everyMs`: asks that often
 * as well, for what nobody signals.
 */
export function useLive(refresh: () => void, everyMs: number | null = null): void {
  const latest = useRef(refresh)
  latest.current = refresh
  const every = useRef(everyMs)
  const stop = useRef<(() => void) | null>(null)
  const timer = useRef<ReturnType<typeof setInterval>>()
  const tick = useCallback((): void => {
    clearInterval(timer.current)
    if (stop.current && every.current !== null)
      timer.current = setInterval(() => latest.current(), every.current)
  }, [])
  const begin = useCallback((): void => {
    stop.current ??= followLive(() => latest.current())
    tick()
  }, [tick])
  const end = useCallback((): void => {
    stop.current?.()
    stop.current = null
    tick()
  }, [tick])
  // A part that comes later than its page does not hear the page being shown.
  useEffect(() => {
    begin()
    return end
  }, [begin, end])
  useEffect(() => {
    every.current = everyMs
    tick()
  }, [everyMs, tick])
  useDidShow(begin)
  useDidHide(end)
}
