import { useCallback, useEffect, useRef, useState } from 'react'
import { useAllow } from '@/lib/allow/useAllow'
import type { CallError } from '@/lib/call/call'
import { ensureConsent } from '@/lib/consent/consent'
import { loadText, removeText, saveText } from '@/lib/drafts/textDraft'
import { tellTyping } from '@/lib/live/typing'
import { helpForWords } from '@/lib/words/words'
import { joined, lineDraft } from '../keep'
import { hearLetters, sendLetter } from '../sending'

export interface Line {
  readonly text: string
  readonly write: (text: string) => void
  readonly send: () => Promise<void>
  /** Why the last one came back into the field. */
  readonly refused: CallError | 'full' | null
}

/** The next line of a thread; every key is kept, and what the service refuses comes back into the field. */
export function useLine(threadId: string | null): Line {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Line['refused']>(null)
  const allow = useAllow('letters')
  const latest = useRef(text)
  const show = useCallback((next: string): void => {
    latest.current = next
    setText(next)
  }, [])
  useEffect(() => {
    if (threadId === null) return
    let here = true
    void loadText(lineDraft(threadId)).then((draft) => {
      if (here && draft && latest.current === '') show(draft.text)
    })
    const stop = hearLetters({
      sent: () => undefined,
      refused: (_key, input, error) => {
        if (input.threadId !== threadId) return
        show(joined(input.text, latest.current))
        setRefused(error)
      },
    })
    return () => {
      here = false
      stop()
    }
  }, [threadId, show])

  const keep = (next: string): Promise<void> =>
    threadId === null ? Promise.resolve() : saveText(lineDraft(threadId), { text: next, extra: {} })

  return {
    text,
    refused,
    write(next) {
      show(next)
      if (threadId !== null) tellTyping('letter.typing', threadId)
      keep(next).catch(() => setRefused('full'))
    },
    async send() {
      // What was typed last counts, also when the key that sends it is faster than the screen.
      const said = latest.current.trim()
      if (threadId === null || said === '') return
      // Out of the field at once: a second Enter finds nothing to send, and what is typed meanwhile is the next line.
      show('')
      allow()
      helpForWords(said)
      // Who wrote this thread has agreed once; without the service it is sent when it is back, and judged there.
      if ((await ensureConsent('letters')) === 'declined') return show(joined(said, latest.current))
      try {
        await sendLetter({ threadId, text: said, topic: null, alias: '', sameExpert: false })
        setRefused(null)
        await (latest.current === '' ? removeText(lineDraft(threadId)) : keep(latest.current))
      } catch {
        show(joined(said, latest.current))
        setRefused('full')
      }
    },
  }
}
