import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useKept } from '@/lib/kept/kept'
import { type Article, markPlace, marks } from '@/lib/library/library'
import { usePreferences } from '@/lib/preferences/preferences'
import { summaryOf } from './useArticle'

/** A moment without moving: where somebody reads. */
const REST_MS = 600

/** Where this phone left an article: the page begins there, and what is read on is remembered on this phone alone. */
export function usePlace(id: string, article: Article | undefined) {
  const { fontScale } = usePreferences()
  const known = useKept(marks)
  const [startAt, setStartAt] = useState<number | null>(null)
  const moved = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const latest = useRef({ article, fontScale })
  latest.current = { article, fontScale }
  const keep = useCallback((): void => {
    clearTimeout(timer.current)
    const { article: read, fontScale: scale } = latest.current
    const top = moved.current
    moved.current = null
    // Read to its end it begins anew; a full phone only forgets the place.
    if (top === null || !read || marks.store.get()?.[read.id]?.finished) return
    markPlace(summaryOf(read), Math.round(top / scale)).catch(() => undefined)
  }, [])
  useDidHide(keep)
  useEffect(() => keep, [keep])
  const shown = article !== undefined
  useEffect(() => {
    if (!shown || known === null || startAt !== null) return
    // Once: what is read on moves nothing under the reader's eyes. The text has to be drawn first.
    const place = (known[id]?.place ?? 0) * latest.current.fontScale
    const soon = setTimeout(() => setStartAt(place), 50)
    return () => clearTimeout(soon)
  }, [id, shown, known, startAt])
  return {
    startAt: startAt ?? 0,
    onMove(top: number): void {
      if (startAt === null) return
      moved.current = top
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, REST_MS)
    },
  }
}
