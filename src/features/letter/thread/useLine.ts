import { useCallback, useEffect, useRef, useState } from 'react'
import { useAllow } from '@/lib/allow/useAllow'
import type { CallError } from '@/lib/call/call'
import { ensureConsent } from '@/lib/consent/consent'
import { hearReturned, joined, loadText, removeText, saveText } from '@/lib/drafts/textDraft'
import { tellTyping } from '@/lib/live/typing'
import { helpForWords } from '@/lib/words/words'
import { lineDraft, takesNoMore } from '../keep'
import { hearLetters, postLetter } from '../sending'

export interface Line {
  readonly text: string
  readonly write: (text: string) => void
  readonly send: () => Promise<void>
  /** The words stand in another place now. */
  readonly forget: () => Promise<void>
  /** Why the last one came back into the field, or went into a new letter. */
  readonly refused: CallError | 'full' | null
}

/** The next line of a thread; every key is kept, and what the service refuses comes back into the field. */
export function useLine(threadId: string): Line {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Line['refused']>(null)
  const allow = useAllow('letters')
  const latest = useRef(text)
  /** What left the field and is not in the outbox yet. */
  const going = useRef<readonly string[]>([])
  const name = lineDraft(threadId)
  const show = useCallback((next: string): void => {
    latest.current = next
    setText(next)
  }, [])
  const keep = useCallback(
    (): Promise<void> =>
      saveText(name, { text: joined(going.current.join('\n'), latest.current), extra: {} }),
    [name],
  )
  useEffect(() => {
    let here = true
    const full = (): void => setRefused('full')
    const back = (words: string, why: CallError): void => {
      show(joined(words, latest.current))
      setRefused(why)
      // From here on it was seen with the reason.
      keep().catch(full)
    }
    const first = loadText(name).then((draft) => {
      if (!here || !draft || latest.current !== '') return
      if (draft.refused) back(draft.text, draft.refused)
      else show(draft.text)
    })
    first.catch(() => undefined)
    const stopBack = hearReturned(name, back)
    const stop = hearLetters({
      sent: () => undefined,
      refused: (_key, input, error) => {
        if (input.threadId === threadId && takesNoMore(error)) setRefused(error)
      },
    })
    return () => {
      here = false
      stopBack()
      stop()
    }
  }, [threadId, name, show, keep])

  return {
    text,
    refused,
    write(next) {
      show(next)
      tellTyping('letter.typing', threadId)
      keep().catch(() => setRefused('full'))
    },
    async forget() {
      show('')
      await removeText(name).catch(() => undefined)
    },
    async send() {
      // What was typed last counts, also when the key that sends it is faster than the screen.
      const said = latest.current.trim()
      if (said === '') return
      // Out of the field at once: a second Enter finds nothing to send, and what is typed meanwhile is the next line.
      going.current = [...going.current, said]
      show('')
      allow()
      helpForWords(said)
      // Who wrote this thread has agreed once; without the service it is sent when it is back, and judged there.
      const agreed = (await ensureConsent('letters')) !== 'declined'
      const posted = agreed && (await postLetter({ threadId, text: said, ...plain }))
      going.current = without(going.current, said)
      const unsent = !posted || posted.state === 'unsent'
      if (unsent) show(joined(said, latest.current))
      setRefused(posted && posted.state === 'unsent' ? 'full' : null)
      // Taken out of the draft only now: it is in the outbox, or with the service.
      await keep().catch(() => undefined)
    },
  }
}

function without(all: readonly string[], one: string): readonly string[] {
  const at = all.indexOf(one)
  return all.filter((_, index) => index !== at)
}

/** What only a first letter has. */
const plain = { topic: null, alias: '', sameExpert: false } as const
