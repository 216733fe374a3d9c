import type { ActionName, Output } from '@shared/contracts'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { pending, subscribe } from '@/lib/outbox/outbox'
import { useStore } from '@/lib/store/store'
import { askRefused } from './keep'

/** `waiting`: what the person asked for is still on this phone. `refused`: the service did not take it. */
export type HelpStanding =
  | Output<'safety.standing'>
  | { readonly standing: 'waiting' }
  | { readonly standing: 'refused'; readonly why: CallError }

/** What may have called somebody. */
const CALLS: ReadonlySet<ActionName> = new Set(['safety.ask', 'safety.say', 'safety.report', 'letter.send'])

/** How help stands, as the service last said it; null while unknown, which is never shown as anything better. */
export function useStanding(): {
  readonly standing: HelpStanding | null
  readonly refresh: () => Promise<void>
} {
  const [standing, setStanding] = useState<HelpStanding | null>(null)
  const refresh = useCallback(async (): Promise<void> => {
    if ((await pending()).some(({ action }) => action === 'safety.ask'))
      return setStanding({ standing: 'waiting' })
    const reply = await call('safety.standing', {})
    if (reply.ok) setStanding(reply.data)
  }, [])
  useEffect(
    () =>
      subscribe(({ action }) => {
        if (CALLS.has(action)) void refresh()
      }),
    [refresh],
  )
  const why = useStore(askRefused)
  const waits = standing?.standing === 'waiting'
  return { standing: why !== null && !waits ? { standing: 'refused', why } : standing, refresh }
}
