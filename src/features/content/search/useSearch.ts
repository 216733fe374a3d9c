import { piecesToFind } from '@shared/domain/content/search'
import { useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { useNewest } from '@/lib/call/useNewest'
import { searchWords } from '@/lib/copy/content'
import type { Summary } from '@/lib/library/library'
import { helpForWords } from '@/lib/words/words'

interface Found {
  readonly words: string
  readonly pieces: readonly string[]
  readonly articles: readonly Summary[]
}

/** The search. What asks for help opens the help card first, and the search goes on behind it. */
export function useSearch() {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [working, setWorking] = useState(false)
  const begin = useNewest()
  /** Another search may begin while one is under way: what is on screen answers the last. */
  const find = async (): Promise<void> => {
    const words = text.trim().slice(0, searchWords.max)
    if (words === '') return
    helpForWords(words)
    const pieces = piecesToFind(words)
    const isNewest = begin()
    if (pieces.length === 0) {
      setWorking(false)
      return setError('NOTHING_TO_FIND')
    }
    setWorking(true)
    const reply = await call('content.search', { words })
    if (!isNewest()) return
    setWorking(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setFound({ words, pieces, articles: reply.data.articles })
  }
  return { text, setText, found, error, working, find }
}
