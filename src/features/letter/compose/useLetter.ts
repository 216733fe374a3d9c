import { useEffect, useState } from 'react'
import type { Topic } from '@/lib/copy/topics'
import { loadText, saveText } from '@/lib/drafts/textDraft'
import { NEW_LETTER } from '../keep'

export interface Letter {
  readonly text: string
  readonly topic: Topic | null
  readonly alias: string
  readonly sameExpert: boolean
  /** Whether the situation card goes along. */
  readonly card: boolean
}

const blank: Letter = { text: '', topic: null, alias: '', sameExpert: false, card: false }

export interface Writing {
  /** Null until it is known whether one was begun. */
  readonly letter: Letter | null
  readonly write: (edit: Partial<Letter>) => void
  /** The phone could not keep it. */
  readonly full: boolean
}

/** The letter that is being written; every key is kept on the phone. */
export function useLetter(): Writing {
  const [letter, setLetter] = useState<Letter | null>(null)
  const [full, setFull] = useState(false)
  useEffect(() => {
    let here = true
    void loadText(NEW_LETTER).then((draft) => {
      if (here) setLetter(draft ? { ...blank, ...(draft.extra as Partial<Letter>), text: draft.text } : blank)
    })
    return () => {
      here = false
    }
  }, [])
  const write = (edit: Partial<Letter>): void => {
    const next = { ...(letter ?? blank), ...edit }
    setLetter(next)
    const { text, ...extra } = next
    saveText(NEW_LETTER, { text, extra }).then(
      () => setFull(false),
      () => setFull(true),
    )
  }
  return { letter, write, full }
}
