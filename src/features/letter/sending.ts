import type { Output } from '@shared/contracts'
import { useEffect, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'
import type { Entry } from '@/lib/outbox/entry'
import { pending, put, subscribe } from '@/lib/outbox/outbox'

export type Sending = Entry<'letter.send'>
export type Sent = Output<'letter.send'>

const isLetter = (entry: Entry): entry is Sending => entry.action === 'letter.send'

/** Keeps it on the phone and sends it, however long that takes; resolves when it is kept. Throws when the phone is full. */
export async function sendLetter(input: Sending['input']): Promise<string> {
  const key = await newKey()
  await put({ key, action: 'letter.send', input, keep: 'untilSent' })
  return key
}

/** What is written and waits to be sent, oldest first. */
export function useSending(): readonly Sending[] {
  const [waiting, setWaiting] = useState<readonly Sending[]>([])
  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const kept = (await pending()).filter(isLetter)
      if (here) setWaiting(kept)
    }
    const stop = subscribe(({ action }) => {
      if (action === 'letter.send') void look()
    })
    void look()
    return () => {
      here = false
      stop()
    }
  }, [])
  return waiting
}

interface Heard {
  readonly sent: (key: string, sent: Sent) => void
  readonly refused: (key: string, input: Sending['input'], error: CallError) => void
}

/** Hears what becomes of letters and lines. Returns how to stop. */
export function hearLetters({ sent, refused }: Heard): () => void {
  return subscribe((fate) => {
    if (fate.action !== 'letter.send') return
    if (fate.state === 'sent') sent(fate.key, fate.data as Sent)
    if (fate.state === 'refused') refused(fate.key, fate.input as Sending['input'], fate.refusal.error)
  })
}
