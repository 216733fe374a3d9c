import { useState } from 'react'
import type { Kept } from '@/lib/kept/kept'

export interface Owned<T> {
  readonly save: (next: T) => Promise<void>
  /** The phone is full: what was changed is on screen only. */
  readonly full: boolean
  /** Keeps `next`, and what was there before, until something else is changed. */
  readonly remove: (next: T) => Promise<void>
  /** Brings back what was removed last; null when there is nothing to bring back. */
  readonly undo: (() => Promise<void>) | null
}

/** Changes to what its owner keeps, with one removal that can be taken back. */
export function useOwned<T>(kept: Kept<T>): Owned<T> {
  const [before, setBefore] = useState<T | null>(null)
  const [full, setFull] = useState(false)
  const write = (next: T): Promise<void> =>
    kept.save(next).then(
      () => setFull(false),
      () => setFull(true),
    )
  return {
    save(next) {
      setBefore(null)
      return write(next)
    },
    full,
    remove(next) {
      setBefore(kept.store.get())
      return write(next)
    },
    undo:
      before === null
        ? null
        : async () => {
            await write(before)
            setBefore(null)
          },
  }
}
