import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'

export type OwnDraft = Output<'staff.volunteer.drafts'>['drafts'][number]

interface Letters extends Output<'staff.volunteer.queue'> {
  readonly drafts: readonly OwnDraft[]
  readonly at: number
}

export interface VolunteerView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Letters | null
}

/** What a volunteer may take, has, and has written. Memory only; what was known stays on screen when asking fails. */
export function useVolunteer() {
  const [view, setView] = useState<VolunteerView>({ status: 'loading', last: null })
  const refresh = useCallback(async (): Promise<void> => {
    const [queue, own] = await Promise.all([
      call('staff.volunteer.queue', {}),
      call('staff.volunteer.drafts', {}),
    ])
    const error = queue.ok ? (own.ok ? null : own.error) : queue.error
    setView(({ last }) =>
      queue.ok && own.ok
        ? { status: 'ready', last: { ...queue.data, drafts: own.data.drafts, at: nowAt() } }
        : { status: error === 'OFFLINE' ? 'offline' : 'failed', last },
    )
  }, [])
  return { view, refresh }
}
