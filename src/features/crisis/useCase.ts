import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'

export type CaseDetail = Output<'staff.safety.open'>['case']

export interface CaseView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed' | 'gone' | 'reason' | 'asked'
  readonly detail: CaseDetail | null
}

const faults: Partial<Record<string, CaseView['status']>> = { OFFLINE: 'offline' }
/** Not theirs any more, or nobody of the staff any more. */
const shut: ReadonlySet<string> = new Set(['NOT_FOUND', 'NOT_ALLOWED'])

/** One case as whoever took it reads it. Memory only: nothing of it is written to the phone. */
export function useCase(id: string) {
  const [view, setView] = useState<CaseView>({ status: 'loading', detail: null })
  const learn = useCallback((detail: CaseDetail) => setView({ status: 'ready', detail }), [])
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.safety.open', { caseId: id })
    if (reply.ok) learn(reply.data.case)
    else if (reply.error === 'REASON_REQUIRED')
      setView({ status: reply.details?.asked === 1 ? 'asked' : 'reason', detail: null })
    // Whoever may not read it any more keeps nothing of it on screen.
    else if (shut.has(reply.error)) setView({ status: 'gone', detail: null })
    // A question that stands on screen is not torn away with what was written into it.
    else
      setView((was) =>
        was.status === 'reason' || was.status === 'asked'
          ? was
          : { status: faults[reply.error] ?? 'failed', detail: was.detail },
      )
  }, [id, learn])
  const askToRead = async (reason: string): Promise<string | null> => {
    const reply = await call('staff.safety.askReading', { caseId: id, reason }, { key: await newKey() })
    if (!reply.ok) return saidRefusal(reply.error)
    await refresh()
    return null
  }
  return { view, refresh, learn, askToRead }
}
