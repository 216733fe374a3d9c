import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '../call/call'
import { hearReturned, joined, loadText, removeText, saveText } from './textDraft'

/** `kept`: in the outbox or with the service. `full`: neither. `stays`: it was not posted and goes back. */
type Posted = 'kept' | 'full' | 'stays'

export interface PostField {
  readonly text: string
  readonly write: (text: string) => void
  /** Takes what stands in the field, posts it, and puts it back when that did not work. */
  readonly post: (send: (said: string) => Promise<Posted>) => Promise<void>
  /** The words stand in another place now. */
  readonly forget: () => Promise<void>
  /** Why the last one came back, or that the phone is full. */
  readonly refused: CallError | 'full' | null
}

/**
 * A field whose words are posted through the outbox. Every key is kept on the phone, what is posted leaves the draft
 * only when the outbox has it, and what the service refuses comes back into the field.
 */
export function usePostField(name: string): PostField {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<PostField['refused']>(null)
  const latest = useRef(text)
  /** What left the field and is not in the outbox yet. */
  const going = useRef<readonly string[]>([])
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
    const back = (words: string, why: CallError): void => {
      show(joined(words, latest.current))
      setRefused(why)
      // From here on it was seen with the reason.
      keep().catch(() => setRefused('full'))
    }
    const begun = loadText(name).then((draft) => {
      if (!here || !draft || latest.current !== '') return
      if (draft.refused) back(draft.text, draft.refused)
      else show(draft.text)
    })
    // What cannot be read now can be read, or written over, later.
    begun.catch(() => undefined)
    const stop = hearReturned(name, back)
    return () => {
      here = false
      stop()
    }
  }, [name, show, keep])

  return {
    text,
    refused,
    write(next) {
      show(next)
      keep().catch(() => setRefused('full'))
    },
    async forget() {
      show('')
      await removeText(name).catch(() => undefined)
    },
    async post(send) {
      // What was typed last counts, also when the key that sends it is faster than the screen.
      const said = latest.current.trim()
      if (said === '') return
      // Out of the field at once: a second Enter finds nothing to send, and what is typed meanwhile is the next one.
      going.current = [...going.current, said]
      show('')
      const posted = await send(said)
      going.current = without(going.current, said)
      if (posted !== 'kept') show(joined(said, latest.current))
      setRefused(posted === 'full' ? 'full' : null)
      // Out of the draft only now.
      await keep().catch(() => undefined)
    },
  }
}

function without(all: readonly string[], one: string): readonly string[] {
  const at = all.indexOf(one)
  return all.filter((_, index) => index !== at)
}
