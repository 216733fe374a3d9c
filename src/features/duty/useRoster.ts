import type { ActionName, Input, Output } from '@shared/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CallError, type CallResult, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { newKey } from '@/lib/ids/ids'

type Reply = Output<'staff.duty.roster'>
export type RosterDay = Reply['days'][number]
export type Turn = RosterDay['turns'][number]
export type Who = Reply['experts'][number]
export type Shift = Reply['shifts'][number]
export type Gap = RosterDay['gaps'][number]

export interface Roster extends Reply {
  /** When it was fetched. */
  readonly at: number
}

export interface RosterView {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Roster | null
  /** Why the last thing that was tried was not done. */
  readonly refused: CallError | null
}

const nothing: RosterView = { status: 'loading', last: null, refused: null }

type DutyAction = Extract<ActionName, `staff.duty.${string}`>
/** Changes the roster and shows what came of it; true when it was done. */
export type Change = <A extends DutyAction>(action: A, input: Input<A>) => Promise<boolean>

/**
 * Some days of the roster, and what can be done with them. What was known stays on screen while it is asked anew, and
 * when it fails.
 *
 * @param from the first day, `YYYY-MM-DD`
 */
export function useRoster(from: string, days: number) {
  const [view, setView] = useState(nothing)
  const wanted = useRef(from)
  wanted.current = from
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('staff.duty.roster', { from, days })
    // Somebody has turned the page meanwhile.
    if (wanted.current !== from) return
    setView(({ last, refused }) =>
      reply.ok
        ? { status: 'ready', last: { ...reply.data, at: nowAt() }, refused }
        : { status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last, refused },
    )
  }, [from, days])
  // The first days are asked for by whatever keeps the screen up to date.
  const asked = useRef(from)
  useEffect(() => {
    if (asked.current === from) return
    asked.current = from
    setView(nothing)
    void refresh()
  }, [from, refresh])
  const change: Change = useCallback(
    async (action, input) => {
      const reply: CallResult<typeof action> = await call(action, input, { key: await newKey() })
      setView((before) => ({ ...before, refused: reply.ok ? null : reply.error }))
      await refresh()
      return reply.ok
    },
    [refresh],
  )
  return { view, refresh, change }
}
