import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'

export interface DraftView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone'
  readonly last: Output<'staff.volunteer.open'> | null
}

const faults: Partial<Record<string, DraftView['status']>> = { OFFLINE: 'offline', NOT_FOUND: 'gone' }

/** A letter as the volunteer who has it reads it. Whoever may not read it any more keeps nothing of it on screen. */
export function useDraftThread(threadId: string) {
  const [view, setView] = useState<DraftView>({ status: 'loading', last: null })
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.volunteer.open', { threadId, after: 0 })
    if (reply.ok) return setView({ status: 'ready', last: reply.data })
    const status = faults[reply.error] ?? 'failed'
    setView(({ last }) => ({ status, last: status === 'gone' ? null : last }))
  }, [threadId])
  return { view, refresh }
}
