import { useCallback, useEffect, useRef, useState } from 'react'
import { loadText, removeText, saveText } from './textDraft'

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
  const typed = useRef(false)
  useEffect(() => {
    let here = true
    void loadText(name).then((kept) => {
      if (here && !typed.current) setText(kept?.text ?? '')
    })
    return () => {
      here = false
    }
  }, [name])
  const write = useCallback(
    (next: string): void => {
      typed.current = true
      setText(next)
      saveText(name, { text: next, extra: {} }).catch(() => setFull(true))
    },
    [name],
  )
  const forget = useCallback(async (): Promise<void> => {
    typed.current = false
    setText('')
    await removeText(name)
  }, [name])
  return { text, write, forget, full }
}
