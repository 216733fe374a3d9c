import { useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { useNewest } from '@/lib/call/useNewest'
import { boardWords } from '@/lib/copy/board'
import { helpForWords } from '@/lib/words/words'
import type { Entry } from './lists'

interface Found {
  readonly words: string
  readonly entries: readonly Entry[]
}

/** The search. What asks for help opens the help card first, and the search goes on behind it. */
export function useFind() {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [working, setWorking] = useState(false)
  const begin = useNewest()
  /** Another search may begin while one is under way: what is on screen answers the last. */
  const find = async (): Promise<void> => {
    const words = text.trim().slice(0, boardWords.max)
    if (words === '') return
    helpForWords(words)
    const isNewest = begin()
    setWorking(true)
    const reply = await call('board.search', { words })
    if (!isNewest()) return
    setWorking(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setFound({ words, entries: reply.data.entries })
  }
  const leave = (): void => {
    begin()
    setWorking(false)
    setText('')
    setFound(null)
    setError(null)
  }
  return { text, setText, found, error, working, find, leave }
}
