import { useEffect, useState } from 'react'
import { useAllow } from '@/lib/allow/useAllow'
import type { CallError } from '@/lib/call/call'
import { ensureConsent } from '@/lib/consent/consent'
import { usePostField } from '@/lib/drafts/usePostField'
import { tellTyping } from '@/lib/live/typing'
import { helpForWords } from '@/lib/words/words'
import { MAX_PICTURES } from '../compose/limits'
import { keptPictures, lineDraft, picturesIn, takesNoMore, withPictures } from '../keep'
import { hearLetters, postLetter } from '../sending'

export interface Line {
  readonly text: string
  readonly write: (text: string) => void
  /** Ids of the pictures that go along with the words. */
  readonly pictures: readonly string[]
  readonly setPictures: (pictures: readonly string[]) => void
  readonly send: () => Promise<void>
  /** The words stand in another place now. */
  readonly forget: () => Promise<void>
  /** Why the last one came back into the field. */
  readonly refused: CallError | 'full' | null
  /** Why the last one went into a new letter. */
  readonly carried: CallError | null
}

/** The next line of a thread; every key is kept, and what the service refuses comes back into the field. */
export function useLine(threadId: string): Line {
  const { text, extra, write, post, forget, refused } = usePostField(lineDraft(threadId), withPictures)
  const pictures = picturesIn(extra.pictures)
  const [carried, setCarried] = useState<CallError | null>(null)
  const allow = useAllow('letters')
  useEffect(
    () =>
      hearLetters({
        sent: () => undefined,
        refused: (_key, input, error) => {
          if (input.threadId === threadId && takesNoMore(error)) setCarried(error)
        },
      }),
    [threadId],
  )
  return {
    text,
    pictures,
    setPictures: (next) => write({ extra: keptPictures(next) }),
    refused,
    carried,
    forget,
    write(next) {
      write(next)
      tellTyping('letter.typing', threadId)
    },
    send: () =>
      post(async (said, along) => {
        const pictures = picturesIn(along.pictures)
        // That they are too many stands beside them.
        if (pictures.length > MAX_PICTURES) return 'stays'
        allow()
        helpForWords(said)
        // Who wrote this thread has agreed once; without the service it is sent when it is back, and judged there.
        if ((await ensureConsent('letters')) === 'declined') return 'stays'
        const plain = { topic: null, alias: '', sameExpert: false }
        const posted = await postLetter({ threadId, text: said, pictures: [...pictures], ...plain })
        return posted.state === 'unsent' ? 'full' : 'kept'
      }),
  }
}
