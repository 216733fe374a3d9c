import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '../call/call'

interface Part<T> {
  readonly items: readonly T[]
  readonly cursor: string | null
}

export type PartAnswer<T> =
  | { readonly ok: true; readonly part: Part<T> }
  | { readonly ok: false; readonly error: CallError }

/**
 * A long list, part by part. `ask` must stay the same as long as the question does; an answer to an older question is
 * dropped. What was there stays on screen when a later part fails.
 */
export function usePages<T>(ask: (cursor: string | null) => Promise<PartAnswer<T>>) {
  const [known, setKnown] = useState<Part<T> | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const asked = useRef(ask)
  asked.current = ask
  const take = useCallback(
    async (before: Part<T> | null): Promise<void> => {
      const answer = await ask(before?.cursor ?? null)
      if (asked.current !== ask) return
      setError(answer.ok ? null : answer.error)
      if (!answer.ok) return
      const { items, cursor } = answer.part
      setKnown({ items: [...(before?.items ?? []), ...items], cursor })
    },
    [ask],
  )
  const load = useCallback(() => take(null), [take])
  useEffect(() => {
    setKnown(null)
    setError(null)
    void load()
  }, [load])
  return {
    items: known?.items ?? null,
    error,
    load,
    /** Null when everything is there. */
    loadMore: known?.cursor ? () => take(known) : null,
  }
}
