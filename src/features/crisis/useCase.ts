import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'

export type CaseDetail = Output<'staff.safety.open'>['case']

export interface CaseView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone'
  readonly detail: CaseDetail | null
}

const faults: Partial<Record<string, CaseView['status']>> = { OFFLINE: 'offline', NOT_FOUND: 'gone' }

/** One case as whoever took it reads it. Memory only: nothing of it is written to the phone. */
export function useCase(id: string) {
  const [view, setView] = useState<CaseView>({ status: 'loading', detail: null })
  const learn = useCallback((detail: CaseDetail) => setView({ status: 'ready', detail }), [])
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.safety.open', { caseId: id })
    if (reply.ok) learn(reply.data.case)
    else setView(({ detail }) => ({ status: faults[reply.error] ?? 'failed', detail }))
  }, [id, learn])
  return { view, refresh, learn }
}
