import type { Output } from '@shared/contracts'
import { useEffect, useState } from 'react'
import type { CallError, Refused } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'
import type { Entry } from '@/lib/outbox/entry'
import { type Fate, fateOf, pending, putOrCall, subscribe } from '@/lib/outbox/outbox'

export type Sending = Entry<'letter.send'>
export type Sent = Output<'letter.send'>

const isLetter = (entry: Entry): entry is Sending => entry.action === 'letter.send'

/** `kept`: on this phone, and sent however long that takes. Else the phone was full, and it was sent at once or not at all. */
export type Posted =
  | { readonly state: 'kept'; readonly key: string }
  | { readonly state: 'sent'; readonly threadId: string }
  | { readonly state: 'unsent'; readonly why: Refused }

/** Posts a letter or a line, once. Whoever posts keeps the words until this says that they are kept or sent. */
export async function postLetter(input: Sending['input']): Promise<Posted> {
  const key = await newKey()
  const reply = await putOrCall({ key, action: 'letter.send', input, keep: 'untilSent' })
  if (reply === 'kept') return { state: 'kept', key }
  return reply.ok ? { state: 'sent', threadId: reply.data.thread.id } : { state: 'unsent', why: reply }
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
export const hearLetters = (heard: Heard): (() => void) => subscribe((fate) => pass(fate, heard))

function pass(fate: Fate, { sent, refused }: Heard): void {
  if (fate.action !== 'letter.send') return
  if (fate.state === 'sent') sent(fate.key, fate.data as Sent)
  if (fate.state === 'refused') refused(fate.key, fate.input as Sending['input'], fate.refusal.error)
}

/**
 * Says again what became of a letter, to a page that opens after it was answered. False when that is not known and the
 * letter does not wait either: it was answered before the app was started.
 */
export async function hearAgain(key: string, heard: Heard): Promise<boolean> {
  const waits = (await pending()).some((entry) => entry.key === key)
  const fate = fateOf(key)
  if (fate) pass(fate, heard)
  return waits || fate !== undefined
}
