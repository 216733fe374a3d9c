import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { followLive } from './live'

/** Keeps a part of a page up to date while it is on screen; nothing is asked while it is not. */
export function useLive(refresh: () => void): void {
  const latest = useRef(refresh)
  latest.current = refresh
  const stop = useRef<(() => void) | null>(null)
  const begin = useCallback((): void => {
    stop.current ??= followLive(() => latest.current())
  }, [])
  const end = useCallback((): void => {
    stop.current?.()
    stop.current = null
  }, [])
  // A part that comes later than its page does not hear the page being shown.
  useEffect(() => {
    begin()
    return end
  }, [begin, end])
  useDidShow(begin)
  useDidHide(end)
}
