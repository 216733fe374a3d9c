import type { ActionName, Input } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { type CallResult, call, type Refused } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'

type BookingAction = Extract<ActionName, `staff.booking.${string}`>
/** Does one thing and says whether it was done; what was refused stands in `refused`. */
export type Change = <A extends BookingAction>(action: A, input: Input<A>) => Promise<boolean>

/** Changes something and has the screen look again, done or not. */
export function useChange(again: () => Promise<void>) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const change: Change = useCallback(
    async (action, input) => {
      const reply: CallResult<typeof action> = await call(action, input, { key: await newKey() })
      setRefused(reply.ok ? null : reply)
      // What was refused may be tapped again at once; what is done is on screen before it is called done.
      if (reply.ok) await again()
      else void again()
      return reply.ok
    },
    [again],
  )
  const forget = useCallback(() => setRefused(null), [])
  return { change, refused, forget }
}
