import { useEffect, useState } from 'react'

/** So long after the last word of it, that somebody is writing is no longer believed. */
const FADE_MS = 6000

/** True while `typing` was last heard true, at most some seconds; `heard` changes whenever it is heard anew. */
export function useFading(typing: boolean, heard: unknown): boolean {
  const [shown, setShown] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same news heard again starts the time anew.
  useEffect(() => {
    setShown(typing)
    if (!typing) return
    const timer = setTimeout(() => setShown(false), FADE_MS)
    return () => clearTimeout(timer)
  }, [typing, heard])
  return shown
}
