import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import type { Topic } from '@/lib/copy/topics'
import { hearReturned, joined, loadText, removeText, saveText, type TextDraft } from '@/lib/drafts/textDraft'
import { NEW_LETTER, picturesIn, picturesOfBoth } from '../keep'

export interface Letter {
  readonly text: string
  readonly topic: Topic | null
  readonly alias: string
  readonly sameExpert: boolean
  /** Whether the situation card goes along. */
  readonly card: boolean
  /** Ids of the pictures that go along. */
  readonly pictures: readonly string[]
}

const blank: Letter = { text: '', topic: null, alias: '', sameExpert: false, card: false, pictures: [] }

/** What was kept, as it was written; drafts hold plain values only. */
function letterOf({ text, extra }: TextDraft): Letter {
  const { pictures, ...rest } = extra
  return { ...blank, ...(rest as Partial<Letter>), text, pictures: picturesIn(pictures) }
}

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
    const { text, pictures, ...extra } = next
    saveText(NEW_LETTER, { text, extra: { ...extra, pictures: pictures.join(' ') } }).then(
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
      // Its words and its pictures stand in the draft already.
      loadText(NEW_LETTER).then(
        (kept) => here && join(text, picturesIn(kept?.extra.pictures)),
        () => here && join(text, []),
      )
    })
    const join = (text: string, pictures: readonly string[]): void => {
      const begun = latest.current ?? blank
      write({ text: joined(text, begun.text), pictures: picturesOfBoth(pictures, begun.pictures) })
    }
    const show = (kept: Letter): void => {
      latest.current = kept
      setLetter(kept)
    }
    loadText(NEW_LETTER).then(
      (draft) => {
        if (!here || latest.current) return
        show(draft ? letterOf(draft) : blank)
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
