import type { Input } from '@shared/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { loadText, removeText, saveText } from '@/lib/drafts/textDraft'
import { newKey } from '@/lib/ids/ids'
import { tellTyping } from '@/lib/live/typing'
import type { Entry } from '@/lib/outbox/entry'
import { pending, put, subscribe } from '@/lib/outbox/outbox'

type Reply = Entry<'staff.letter.reply'>

export interface Replying {
  readonly text: string
  readonly write: (text: string) => void
  readonly send: () => Promise<void>
  readonly waiting: readonly Reply[]
  /** Why the last one came back into the field. */
  readonly refused: CallError | 'full' | 'blanks' | null
}

const nameOf = (threadId: string): string => `desk/${threadId}`

/** The next reply: every key is kept on this phone, and what the service refuses comes back into the field. */
export function useReply(threadId: string): Replying {
  const [text, setText] = useState('')
  const [waiting, setWaiting] = useState<readonly Reply[]>([])
  const [refused, setRefused] = useState<Replying['refused']>(null)
  const latest = useRef(text)
  const show = useCallback((next: string): void => {
    latest.current = next
    setText(next)
  }, [])

  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const kept = (await pending()).filter((entry): entry is Reply => entry.action === 'staff.letter.reply')
      if (here) setWaiting(kept.filter(({ input }) => input.threadId === threadId))
    }
    void loadText(nameOf(threadId)).then((draft) => {
      if (here && draft && latest.current === '') show(draft.text)
    })
    const stop = subscribe((fate) => {
      if (fate.action !== 'staff.letter.reply') return
      void look()
      if (fate.state !== 'refused') return
      const input = fate.input as Input<'staff.letter.reply'>
      if (input.threadId !== threadId) return
      const back = latest.current === '' ? input.text : `${input.text}\n${latest.current}`
      show(back)
      setRefused(fate.refusal.error)
      void saveText(nameOf(threadId), { text: back, extra: {} })
    })
    void look()
    return () => {
      here = false
      stop()
    }
  }, [threadId, show])

  return {
    text,
    waiting,
    refused,
    write(next) {
      show(next)
      tellTyping('staff.letter.typing', threadId)
      saveText(nameOf(threadId), { text: next, extra: {} }).catch(() => setRefused('full'))
    },
    async send() {
      const said = latest.current.trim()
      if (said === '') return
      if (said.includes('〔')) return setRefused('blanks')
      // Out of the field at once: a second Enter finds nothing to send, and what is typed meanwhile is the next reply.
      show('')
      const name = nameOf(threadId)
      try {
        const input = { threadId, text: said }
        await put({ key: await newKey(), action: 'staff.letter.reply', input, keep: 'untilSent' })
        setRefused(null)
        const begun = latest.current
        await (begun === '' ? removeText(name) : saveText(name, { text: begun, extra: {} }))
      } catch {
        show(latest.current === '' ? said : `${said}\n${latest.current}`)
        setRefused('full')
      }
    },
  }
}
