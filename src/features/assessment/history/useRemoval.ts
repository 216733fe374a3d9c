import { useCallback, useEffect, useRef, useState } from 'react'
import { hideRecord, showRecord } from './records'

/** How long 撤销 is offered. Nothing is sent before it is over. */
export const UNDO_MS = 5000

export interface Removal {
  /** The id that is about to be deleted; no page shows it meanwhile. */
  readonly pending: string | null
  readonly failed: boolean
  remove(id: string): void
  undo(): void
}

/**
 * Deletes one result after a moment in which it can be taken back. Leaving the page, or deleting the next one,
 * carries the pending deletion out at once: what the person confirmed is never dropped.
 * `deleteNow` answers whether it was deleted.
 */
export function useRemoval(deleteNow: (id: string) => Promise<boolean>): Removal {
  const [pending, setPending] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const waiting = useRef<{ id: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const send = useRef(deleteNow)
  send.current = deleteNow

  const carryOut = useCallback(async (): Promise<void> => {
    const due = waiting.current
    if (due === null) return
    clearTimeout(due.timer)
    waiting.current = null
    const deleted = await send.current(due.id)
    setPending((now) => (now === due.id ? null : now))
    if (!deleted) showRecord(due.id)
    setFailed(!deleted)
  }, [])

  useEffect(() => () => void carryOut(), [carryOut])

  const remove = useCallback(
    (id: string): void => {
      void carryOut()
      waiting.current = { id, timer: setTimeout(() => void carryOut(), UNDO_MS) }
      setFailed(false)
      hideRecord(id)
      setPending(id)
    },
    [carryOut],
  )

  const undo = useCallback((): void => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    showRecord(waiting.current.id)
    waiting.current = null
    setPending(null)
  }, [])

  return { pending, failed, remove, undo }
}
