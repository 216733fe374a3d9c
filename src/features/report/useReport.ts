import type { Output } from '@shared/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/lib/call/call'

interface ReportView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Output<'staff.report.day'> | null
}

/** The report of one day. A day that is over does not change, so it is asked for once. */
export function useReport(on: string) {
  const [view, setView] = useState<ReportView>({ status: 'loading', last: null })
  const wanted = useRef(on)
  wanted.current = on
  const load = useCallback(async (): Promise<void> => {
    setView({ status: 'loading', last: null })
    const reply = await call('staff.report.day', { on })
    // Somebody has turned the page meanwhile.
    if (wanted.current !== on) return
    if (reply.ok) setView({ status: 'ready', last: reply.data })
    else setView({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last: null })
  }, [on])
  useEffect(() => void load(), [load])
  return { view, load }
}
