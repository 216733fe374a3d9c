import { useCallback, useEffect, useRef, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { useLive } from '@/lib/live/useLive'
import { hearAgain, hearLetters } from '../sending'
import type { Message, Thread } from '../threads'

export interface ThreadView {
  /** `refused`: the letter went back to where it was written. `elsewhere`: it was answered before the app was started. */
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone' | 'refused' | 'elsewhere'
  readonly why: CallError | null
  readonly thread: Thread | null
  /** In order, each once. */
  readonly messages: readonly Message[]
  /** The expert was writing when the service was last asked. */
  readonly typing: boolean
  /** How many stand before it in the queue; null when nothing waits. */
  readonly ahead: number | null
}

export interface OpenThread {
  readonly view: ThreadView
  readonly refresh: () => Promise<void>
  /** What an action of this thread answered. */
  readonly learn: (thread: Thread, messages?: readonly Message[]) => void
}

const nothing: ThreadView = {
  status: 'loading',
  why: null,
  thread: null,
  messages: [],
  typing: false,
  ahead: null,
}
/** Nobody signals that the queue has moved on, so while there is a place in it, it is asked for now and then. */
const PLACE_MS = 30_000
/** Messages that one answer holds at most; after a full one there may be more. */
const FULL = 200

/** Joins what is known with what came, by number: a message that comes twice is there once. */
function merged(known: readonly Message[], came: readonly Message[]): readonly Message[] {
  const bySeq = new Map([...known, ...came].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** Of two states of one thread the one that knows more; how far each side has read never goes back. */
function newer(known: Thread | null, came: Thread): Thread {
  if (!known || known.lastSeq > came.lastSeq) return known ?? came
  return {
    ...came,
    seenByWriter: Math.max(known.seenByWriter, came.seenByWriter),
    seenByExpert: Math.max(known.seenByExpert, came.seenByExpert),
  }
}

/**
 * One thread as its writer sees it, kept in memory only. `id` is null while the letter is still on its way under
 * `letterKey`; the answer to that letter opens it.
 */
export function useThread(id: string | null, letterKey: string | null): OpenThread {
  const [view, setView] = useState(nothing)
  const known = useRef(view)
  const change = useCallback((next: Partial<ThreadView>) => {
    known.current = { ...known.current, ...next }
    setView(known.current)
  }, [])
  const learn = useCallback(
    (thread: Thread, messages: readonly Message[] = []) =>
      change({
        status: 'ready',
        thread: newer(known.current.thread, thread),
        messages: merged(known.current.messages, messages),
      }),
    [change],
  )
  const refresh = useCallback(async () => {
    const threadId = known.current.thread?.id ?? id
    for (let more = threadId !== null; more && threadId !== null; ) {
      const reply = await call('letter.read', { threadId, after: known.current.messages.at(-1)?.seq ?? 0 })
      if (!reply.ok) {
        change({ status: faults[reply.error] ?? 'failed' })
        return
      }
      learn(reply.data.thread, reply.data.messages)
      change({ typing: reply.data.typing, ahead: reply.data.ahead })
      more = reply.data.messages.length === FULL
    }
  }, [id, change, learn])

  useEffect(() => {
    const heard: Parameters<typeof hearLetters>[0] = {
      sent: (key, { thread, message }) => {
        const mine = thread.id === id || thread.id === known.current.thread?.id || key === letterKey
        if (!mine) return
        // A line of the other side may have come before this one; the gap is asked for.
        const gap = message.seq > (known.current.messages.at(-1)?.seq ?? 0) + 1
        learn(thread, gap ? [] : [message])
        if (gap || thread.state === 'waiting') void refresh()
      },
      refused: (key, input, why) => {
        if (key === letterKey) change({ status: 'refused', why })
        // It may have ended meanwhile.
        else if (input.threadId !== null && input.threadId === known.current.thread?.id) void refresh()
      },
    }
    const stop = hearLetters(heard)
    // A letter can be answered before this page is drawn.
    if (id === null && letterKey !== null && known.current.thread === null)
      void hearAgain(letterKey, heard).then((there) => {
        if (!there && known.current.status === 'loading') change({ status: 'elsewhere' })
      })
    return stop
  }, [id, letterKey, change, learn, refresh])
  useSeen(view, learn)
  useLive(refresh, view.ahead === null ? null : PLACE_MS)
  return { view, refresh, learn }
}

const faults: Partial<Record<string, ThreadView['status']>> = { OFFLINE: 'offline', NOT_FOUND: 'gone' }

/** Says that what the expert wrote has been on screen. */
function useSeen({ status, thread, messages }: ThreadView, learn: OpenThread['learn']): void {
  const last = messages.at(-1)?.seq ?? 0
  const unseen = status === 'ready' && thread !== null && last > thread.seenByWriter
  const threadId = thread?.id
  useEffect(() => {
    if (!unseen || threadId === undefined) return
    void call('letter.read', { threadId, after: last, seen: last }).then((reply) => {
      if (reply.ok) learn(reply.data.thread, reply.data.messages)
    })
  }, [unseen, threadId, last, learn])
}
