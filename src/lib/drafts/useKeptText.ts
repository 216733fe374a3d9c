import { useCallback, useEffect, useRef, useState } from 'react'
import { hearReturned, joined, loadText, removeText, saveText } from './textDraft'

export interface KeptText {
  /** Null until it is known whether something was kept. */
  readonly text: string | null
  readonly write: (next: string) => void
  /** It has arrived; nothing is kept any more. */
  readonly forget: () => Promise<void>
  /** The phone is full: what is typed is on screen only. */
  readonly full: boolean
}

/** Words that are written here and kept on this phone at every key, until they have arrived. */
export function useKeptText(name: string): KeptText {
  const [text, setText] = useState<string | null>(null)
  const [full, setFull] = useState(false)
  const typed = useRef<string | null>(null)
  const write = useCallback(
    (next: string): void => {
      typed.current = next
      setText(next)
      saveText(name, { text: next, extra: {} }).then(
        () => setFull(false),
        () => setFull(true),
      )
    },
    [name],
  )
  useEffect(() => {
    let here = true
    loadText(name).then(
      (kept) => {
        if (!here || typed.current !== null) return
        typed.current = kept?.text ?? ''
        setText(typed.current)
      },
      () => here && setText((begun) => begun ?? ''),
    )
    const stop = hearReturned(name, (words) => write(joined(words, typed.current ?? '')))
    return () => {
      here = false
      stop()
    }
  }, [name, write])
  const forget = useCallback(async (): Promise<void> => {
    typed.current = ''
    setText('')
    await removeText(name).catch(() => undefined)
  }, [name])
  return { text, write, forget, full }
}
