import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import type { Topic } from '@/lib/copy/topics'
import { hearReturned, joined, loadText, removeText, saveText } from '@/lib/drafts/textDraft'
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
  /** It is posted: the field is for the next one. */
  readonly forget: () => Promise<void>
  /** The phone could not keep it. */
  readonly full: boolean
  /** Why a letter came back into the field. */
  readonly refused: CallError | null
}

/** The letter that is being written; every key is kept on the phone, and what the service refuses comes back. */
export function useLetter(): Writing {
  const [letter, setLetter] = useState<Letter | null>(null)
  const [full, setFull] = useState(false)
  const [refused, setRefused] = useState<CallError | null>(null)
  const latest = useRef<Letter | null>(null)
  const write = useCallback((edit: Partial<Letter>): void => {
    const next = { ...(latest.current ?? blank), ...edit }
    latest.current = next
    setLetter(next)
    const { text, ...extra } = next
    saveText(NEW_LETTER, { text, extra }).then(
      () => setFull(false),
      () => setFull(true),
    )
  }, [])
  useEffect(() => {
    let here = true
    const stop = hearReturned(NEW_LETTER, (text, why) => {
      // While nothing is on screen yet, it comes with the rest.
      if (latest.current === null) return
      setRefused(why)
      write({ text: joined(text, latest.current.text) })
    })
    const show = (kept: Letter): void => {
      latest.current = kept
      setLetter(kept)
    }
    loadText(NEW_LETTER).then(
      (draft) => {
        if (!here || latest.current) return
        show(draft ? { ...blank, ...(draft.extra as Partial<Letter>), text: draft.text } : blank)
        if (!draft?.refused) return
        // From here on it was seen with the reason, and is a draft like any other.
        setRefused(draft.refused)
        write({})
      },
      () => here && show(blank),
    )
    return () => {
      here = false
      stop()
    }
  }, [write])
  const forget = useCallback(async (): Promise<void> => {
    latest.current = blank
    setLetter(blank)
    setRefused(null)
    // What could not be taken out of the draft must not look like a letter that was not posted.
    await removeText(NEW_LETTER).catch(() => undefined)
  }, [])
  return { letter, write, forget, full, refused }
}
