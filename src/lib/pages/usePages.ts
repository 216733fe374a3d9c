import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '../call/call'
import { useLive } from '../live/useLive'

interface Part<T> {
  readonly items: readonly T[]
  readonly cursor: string | null
}

/** What is on screen, and of how many parts it is. */
interface Shown<T> extends Part<T> {
  readonly parts: number
}

export type PartAnswer<T> =
  | { readonly ok: true; readonly part: Part<T> }
  | { readonly ok: false; readonly error: CallError }

const joined = <T>(before: Shown<T> | null, { items, cursor }: Part<T>): Shown<T> => ({
  items: [...(before?.items ?? []), ...items],
  cursor,
  parts: (before?.parts ?? 0) + 1,
})

type Ask<T> = (cursor: string | null) => Promise<PartAnswer<T>>

/**
 * A long list, part by part. `ask` must stay the same as long as the question does; an answer to an older question is
 * dropped. What was there stays on screen when a later part fails.
 */
export function usePages<T>(ask: Ask<T>) {
  const { forget, ...pages } = useParts(ask)
  const { load } = pages
  useEffect(() => {
    forget()
    void load()
  }, [forget, load])
  return pages
}

/** The same for one question, up to date while it is on screen. */
export function useLivePages<T>(ask: Ask<T>) {
  const { forget, ...pages } = useParts(ask)
  useLive(pages.load)
  return pages
}

function useParts<T>(ask: Ask<T>) {
  const [known, setKnown] = useState<Shown<T> | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const asked = useRef(ask)
  asked.current = ask
  const parts = useRef(1)
  const take = useCallback(
    async (before: Shown<T> | null, upTo: number): Promise<void> => {
      let all = before
      do {
        const answer = await ask(all?.cursor ?? null)
        if (asked.current !== ask) return
        setError(answer.ok ? null : answer.error)
        if (!answer.ok) return
        all = joined(all, answer.part)
      } while (all.cursor !== null && all.parts < upTo)
      parts.current = all.parts
      setKnown(all)
    },
    [ask],
  )
  const forget = useCallback(() => {
    setKnown(null)
    setError(null)
    parts.current = 1
  }, [])
  return {
    items: known?.items ?? null,
    error,
    forget,
    /** Anew from the beginning, as far as it was on screen. */
    load: useCallback(() => take(null, parts.current), [take]),
    /** Null when everything is there. */
    loadMore: known?.cursor ? () => take(known, known.parts + 1) : null,
  }
}
