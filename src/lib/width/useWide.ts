import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { width } from '@/platform/width'

/** Whether this page has room for two panes; while it is on screen it takes the whole window. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => width.isWide())
  useEffect(() => width.onChange(() => setWide(width.isWide())), [])
  useDidShow(() => width.spread(true))
  useDidHide(() => width.spread(false))
  useEffect(() => () => width.spread(false), [])
  return wide
}
