import { useEffect } from 'react'
import { storage } from '@/platform/storage'
import { createStore, type Store, useStore } from '../store/store'

/** Something that is its owner's alone: on this phone, encrypted where the platform can, until they remove it. */
export interface Kept<T> {
  /** Null until it was read. */
  readonly store: Store<T | null>
  load(): Promise<void>
  /**
   * Shown at once; what came while the phone was writing is written once, the newest. Throws when the phone is full:
   * then it is on screen only.
   */
  save(next: T): Promise<void>
  /** Removes it from the phone. */
  clear(): Promise<void>
}

const secure = { secure: true }

/** `read` takes what an older version, or somebody's hand, may have left there; `nothing` is what stands for none. */
export function keep<T>(key: string, read: (found: unknown) => T | null, nothing: T): Kept<T> {
  const store = createStore<T | null>(null)
  let changes = 0
  let writing: Promise<void> | null = null

  async function writeNewest(): Promise<void> {
    for (let written = -1; written !== changes; ) {
      written = changes
      const value = store.get()
      if (value === nothing) await storage.remove(key)
      else await storage.write(key, JSON.stringify(value), secure)
    }
  }
  function save(next: T): Promise<void> {
    changes += 1
    store.set(next)
    writing ??= writeNewest().finally(() => {
      writing = null
    })
    return writing
  }
  return {
    store,
    async load() {
      const before = changes
      const found = parse(await storage.read(key, secure))
      if (before === changes) store.set((found === null ? null : read(found)) ?? nothing)
    },
    save,
    clear: () => save(nothing),
  }
}

/** Its value, read from the phone when the screen opens; null until then. */
export function useKept<T>(kept: Kept<T>): T | null {
  useEffect(() => void kept.load(), [kept])
  return useStore(kept.store)
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
