import type { Output } from '@shared/contracts'
import { useCallback, useRef, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'
import { forgetDraft } from './drafts'

type Read = Output<'staff.volunteer.read'>

export interface ReleaseView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone' | 'sent' | 'returned'
  readonly draft: Read | null
  /** Why the last thing that was tried was not done. */
  readonly refused: CallError | null
}

const faults: Partial<Record<string, ReleaseView['status']>> = {
  OFFLINE: 'offline',
  NOT_FOUND: 'gone',
  ALREADY_DECIDED: 'gone',
  DRAFT_DROPPED: 'gone',
}

/** One draft that waits, and what a supervisor does with it. */
export function useRelease(draftId: string) {
  const [view, setView] = useState<ReleaseView>({ status: 'loading', draft: null, refused: null })
  const key = useRef<string | null>(null)
  const over = useRef(false)
  const refresh = useCallback(async (): Promise<void> => {
    // What was decided here is not asked for again.
    if (over.current) return
    const reply = await call('staff.volunteer.read', { draftId })
    if (over.current) return
    setView((before) =>
      reply.ok
        ? { ...before, status: 'ready', draft: reply.data }
        : { ...before, status: faults[reply.error] ?? 'failed' },
    )
  }, [draftId])
  const refuse = async (refused: CallError): Promise<false> => {
    setView((before) => ({ ...before, refused }))
    await refresh()
    return false
  }
  const settle = (status: 'sent' | 'returned'): true => {
    over.current = true
    forgetDraft(draftId)
    setView((before) => ({ ...before, status, refused: null }))
    return true
  }
  /** `seen`: the last message on screen. True when it went out. */
  const release = async (text: string, seen: number): Promise<boolean> => {
    key.current ??= await newKey()
    const reply = await call('staff.volunteer.release', { draftId, text, seen }, { key: key.current })
    if (reply.ok) return settle('sent')
    return refuse(reply.error)
  }
  const giveBack = async (note: string): Promise<boolean> => {
    const reply = await call('staff.volunteer.giveBack', { draftId, note })
    return reply.ok ? settle('returned') : refuse(reply.error)
  }
  /** Another text is another call. */
  const changed = useCallback((): void => {
    key.current = null
  }, [])
  return { view, refresh, release, giveBack, changed }
}
