import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { followLive } from './live'

/** Keeps a page up to date while it is on screen; nothing is asked while it is not. */
export function useLive(refresh: () => void): void {
  const latest = useRef(refresh)
  latest.current = refresh
  const stop = useRef<(() => void) | null>(null)
  const end = useCallback((): void => {
    stop.current?.()
    stop.current = null
  }, [])
  useDidShow(() => {
    end()
    stop.current = followLive(() => latest.current())
  })
  useDidHide(end)
  useEffect(() => end, [end])
}
