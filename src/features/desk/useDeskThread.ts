import type { Input, Output } from '@shared/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CallError, call, type Refused } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { subscribe } from '@/lib/outbox/outbox'
import type { DeskThread } from './queue'

export type DeskNote = Output<'staff.letter.open'>['notes'][number]
export type Message = Output<'staff.letter.open'>['messages'][number]

export interface DeskView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone' | 'reason' | 'asked'
  readonly thread: DeskThread | null
  /** In order, each once. */
  readonly messages: readonly Message[]
  readonly notes: readonly DeskNote[]
  /** Reports that a child was hurt, made from this letter. */
  readonly abuse: Output<'staff.letter.open'>['abuse']
  /** What the writer gave along; null when nothing. */
  readonly card: Output<'staff.letter.open'>['card']
  /** The writer was writing when the service was last asked. */
  readonly typing: boolean
}

const nothing: DeskView = {
  status: 'loading',
  thread: null,
  messages: [],
  notes: [],
  abuse: [],
  card: null,
  typing: false,
}
/** Messages that one answer holds at most; after a full one there may be more. */
const FULL = 200
const faults: Partial<Record<string, DeskView['status']>> = { OFFLINE: 'offline' }

/** A question that stands on screen is not torn away with what was written into it. */
const failedStatus = (status: DeskView['status'], error: CallError): DeskView['status'] =>
  status === 'reason' || status === 'asked' ? status : (faults[error] ?? 'failed')

/** Why it may not be read, or not any more; null when it only failed. */
function shutBy(error: CallError, details: Refused['details']): DeskView['status'] | null {
  if (error === 'NOT_FOUND' || error === 'NOT_ALLOWED') return 'gone'
  if (error !== 'REASON_REQUIRED') return null
  return details?.asked === 1 ? 'asked' : 'reason'
}

/** One thread as the staff see it. Memory only: nothing of it is written to the phone. */
export function useDeskThread(id: string) {
  const [view, setView] = useState(nothing)
  const known = useRef(view)
  const learn = useCallback((thread: DeskThread, came: readonly Message[] = []) => {
    const bySeq = new Map([...known.current.messages, ...came].map((message) => [message.seq, message]))
    const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
    known.current = { ...known.current, status: 'ready', thread, messages }
    setView(known.current)
  }, [])
  const open = useCallback(
    async (seen?: number) => {
      for (let more = true; more; ) {
        const after = known.current.messages.at(-1)?.seq ?? 0
        const reply = await call('staff.letter.open', {
          threadId: id,
          after,
          ...(seen === undefined ? {} : { seen }),
        })
        if (!reply.ok) {
          // Whoever may not open it any more keeps nothing of it on screen.
          const shut = shutBy(reply.error, reply.details)
          known.current = shut
            ? { ...nothing, status: shut }
            : { ...known.current, status: failedStatus(known.current.status, reply.error) }
          setView(known.current)
          return
        }
        known.current = {
          ...known.current,
          notes: reply.data.notes,
          abuse: reply.data.abuse,
          card: reply.data.card,
          typing: reply.data.typing,
        }
        learn(reply.data.thread, reply.data.messages)
        more = reply.data.messages.length === FULL
      }
    },
    [id, learn],
  )
  const learnNotes = useCallback((notes: readonly DeskNote[]) => {
    known.current = { ...known.current, notes }
    setView(known.current)
  }, [])
  const refresh = useCallback(() => open(), [open])
  const reportAbuse = async (
    report: Omit<Input<'staff.letter.abuse'>, 'threadId'>,
    key: string,
  ): Promise<CallError | null> => {
    const reply = await call('staff.letter.abuse', { threadId: id, ...report }, { key })
    if (!reply.ok) return reply.error
    known.current = { ...known.current, abuse: reply.data.abuse }
    setView(known.current)
    return null
  }
  const askToRead = async (reason: string): Promise<string | null> => {
    const reply = await call('staff.letter.askReading', { threadId: id, reason }, { key: await newKey() })
    if (!reply.ok) return saidRefusal(reply.error)
    await refresh()
    return null
  }

  const last = view.messages.at(-1)?.seq ?? 0
  const unseen = view.status === 'ready' && view.thread?.mine === true && last > view.thread.seenByExpert
  useEffect(() => {
    if (unseen) void open(last)
  }, [unseen, last, open])
  useEffect(
    () =>
      subscribe((fate) => {
        if (fate.action !== 'staff.letter.reply' || fate.state !== 'sent') return
        const { thread, message } = fate.data as Output<'staff.letter.reply'>
        if (thread.id !== id) return
        // A line of the other side may have come before this one; the gap is asked for.
        const gap = message.seq > (known.current.messages.at(-1)?.seq ?? 0) + 1
        if (gap) void refresh()
        else learn(thread, [message])
      }),
    [id, refresh, learn],
  )
  return { view, refresh, learn, learnNotes, reportAbuse, askToRead }
}
