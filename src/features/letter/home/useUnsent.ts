import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { listTexts } from '@/lib/drafts/textDraft'
import { subscribe } from '@/lib/outbox/outbox'
import { LETTERS, NEW_LETTER } from '../keep'

export interface Unsent {
  /** A letter that was begun or came back, with the reason when it came back. */
  readonly letter: { readonly refused: CallError | null } | null
  /** Threads in which a line came back. */
  readonly lines: readonly string[]
}

/** What is written and not with the service; looked up whenever the tab shows and when something comes back. */
export function useUnsent(): Unsent {
  const [unsent, setUnsent] = useState<Unsent>({ letter: null, lines: [] })
  const look = useCallback(async (): Promise<void> => {
    const texts = await listTexts(LETTERS)
    const letter = texts.find(({ name }) => name === NEW_LETTER)
    const lines = texts.filter(({ name, draft }) => name !== NEW_LETTER && draft.refused !== undefined)
    setUnsent({
      letter: letter ? { refused: letter.draft.refused ?? null } : null,
      lines: lines.map(({ name }) => name.slice(LETTERS.length)),
    })
  }, [])
  useDidShow(() => void look())
  useEffect(
    () =>
      subscribe(({ action, state }) => {
        if (action === 'letter.send' && state === 'refused') void look()
      }),
    [look],
  )
  return unsent
}
