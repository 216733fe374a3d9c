import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '../call/call'
import {
  begunCounts,
  hearReturned,
  joined,
  loadText,
  type Merge,
  removeText,
  saveText,
  type TextDraft,
  type Words,
} from './textDraft'

/** `kept`: in the outbox or with the service. `full`: neither. `stays`: it was not posted and goes back. */
type Posted = 'kept' | 'full' | 'stays'

export interface PostField {
  readonly text: string
  /** What goes along with the words, as the field's owner names it. */
  readonly extra: TextDraft['extra']
  readonly write: (change: string | Partial<Words>) => void
  /** Takes what stands in the field, posts it, and puts it back when that did not work. */
  readonly post: (send: (said: string, extra: TextDraft['extra']) => Promise<Posted>) => Promise<void>
  /** The words stand in another place now. */
  readonly forget: () => Promise<void>
  /** Why the last one came back, or that the phone is full. */
  readonly refused: CallError | 'full' | null
}

const blank: Words = { text: '', extra: {} }

/**
 * A field whose words are posted through the outbox. Every key is kept on the phone, what is posted leaves the draft
 * only when the outbox has it, and what the service refuses comes back into the field. `merged` as for `returnText`.
 */
export function usePostField(name: string, merged: Merge = begunCounts): PostField {
  const [words, setWords] = useState(blank)
  const [refused, setRefused] = useState<PostField['refused']>(null)
  const latest = useRef(words)
  /** What left the field and is not in the outbox yet. */
  const going = useRef<readonly Words[]>([])
  const show = useCallback((next: Words): void => {
    latest.current = next
    setWords(next)
  }, [])
  const both = useCallback(
    (back: Words, begun: Words): Words => ({
      text: joined(back.text, begun.text),
      extra: merged(back.extra, begun.extra),
    }),
    [merged],
  )
  const keep = useCallback(
    (): Promise<void> =>
      saveText(
        name,
        going.current.reduceRight((begun, one) => both(one, begun), latest.current),
      ),
    [name, both],
  )
  useEffect(() => {
    let here = true
    const back = (text: string, why: CallError, extra: TextDraft['extra']): void => {
      show(both({ text, extra }, latest.current))
      setRefused(why)
      // From here on it was seen with the reason.
      keep().catch(() => setRefused('full'))
    }
    const begun = loadText(name).then((draft) => {
      if (!here || !draft || latest.current !== blank) return
      if (draft.refused) back(draft.text, draft.refused, draft.extra)
      else show({ text: draft.text, extra: draft.extra })
    })
    // What cannot be read now can be read, or written over, later.
    begun.catch(() => undefined)
    const stop = hearReturned(name, back)
    return () => {
      here = false
      stop()
    }
  }, [name, show, keep, both])

  return {
    ...words,
    refused,
    write(change) {
      show({ ...latest.current, ...(typeof change === 'string' ? { text: change } : change) })
      keep().catch(() => setRefused('full'))
    },
    async forget() {
      show(blank)
      await removeText(name).catch(() => undefined)
    },
    async post(send) {
      // What was typed last counts, also when the key that sends it is faster than the screen.
      const said = { ...latest.current, text: latest.current.text.trim() }
      if (said.text === '') return
      // Out of the field at once: a second Enter finds nothing to send, and what is typed meanwhile is the next one.
      going.current = [...going.current, said]
      show(blank)
      const posted = await send(said.text, said.extra)
      going.current = going.current.filter((one) => one !== said)
      if (posted !== 'kept') show(both(said, latest.current))
      setRefused(posted === 'full' ? 'full' : null)
      // Out of the draft only now.
      await keep().catch(() => undefined)
    },
  }
}
