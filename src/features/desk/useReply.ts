import { useEffect, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { usePostField } from '@/lib/drafts/usePostField'
import { newKey } from '@/lib/ids/ids'
import { tellTyping } from '@/lib/live/typing'
import type { Entry } from '@/lib/outbox/entry'
import { pending, putOrCall, subscribe } from '@/lib/outbox/outbox'
import { replyDraft } from './keep'

type Reply = Entry<'staff.letter.reply'>

export interface Replying {
  readonly text: string
  readonly write: (text: string) => void
  readonly send: () => Promise<void>
  readonly waiting: readonly Reply[]
  /** Why the last one came back into the field. */
  readonly refused: CallError | 'full' | 'blanks' | null
}

/** The next reply: every key is kept on this phone, and what the service refuses comes back into the field. */
export function useReply(threadId: string): Replying {
  const { text, write, post, refused } = usePostField(replyDraft(threadId))
  const [blanks, setBlanks] = useState(false)
  const [waiting, setWaiting] = useState<readonly Reply[]>([])

  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const kept = (await pending()).filter((entry): entry is Reply => entry.action === 'staff.letter.reply')
      if (here) setWaiting(kept.filter(({ input }) => input.threadId === threadId))
    }
    const stop = subscribe((fate) => {
      if (fate.action === 'staff.letter.reply') void look()
    })
    void look()
    return () => {
      here = false
      stop()
    }
  }, [threadId])

  return {
    text,
    waiting,
    refused: blanks ? 'blanks' : refused,
    write(next) {
      write(next)
      tellTyping('staff.letter.typing', threadId)
    },
    send: () =>
      post(async (said) => {
        const open = said.includes('〔')
        setBlanks(open)
        if (open) return 'stays'
        const input = { threadId, text: said }
        const key = await newKey()
        const reply = await putOrCall({ key, action: 'staff.letter.reply', input, keep: 'untilSent' })
        return reply === 'kept' || reply.ok ? 'kept' : 'full'
      }),
  }
}
