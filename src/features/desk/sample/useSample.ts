import type { Output } from '@shared/contracts'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'

export interface SampleView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone' | 'minor'
  readonly last: Output<'staff.sample.open'> | null
}

const faults: Partial<Record<string, SampleView['status']>> = {
  OFFLINE: 'offline',
  NOT_FOUND: 'gone',
  ALREADY_DECIDED: 'gone',
  REASON_REQUIRED: 'minor',
}

/** One drawn thread. It is over, so it is asked for once; each asking is a reading that its writer can see. */
export function useSample(threadId: string) {
  const [view, setView] = useState<SampleView>({ status: 'loading', last: null })
  const open = useCallback(async (): Promise<void> => {
    const reply = await call('staff.sample.open', { threadId, after: 0 })
    setView(
      reply.ok
        ? { status: 'ready', last: reply.data }
        : { status: faults[reply.error] ?? 'failed', last: null },
    )
  }, [threadId])
  useEffect(() => void open(), [open])
  return { view, open }
}
