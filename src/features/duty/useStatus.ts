import type { Output } from '@shared/contracts'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'

/** How the service stood when it was asked. */
export interface DutyStatus extends Output<'duty.status'> {
  readonly at: number
}

export interface StatusState {
  readonly status: 'loading' | 'ready' | 'away'
  readonly last: DutyStatus | null
}

const state = createStore<StatusState>({ status: 'loading', last: null })

/** Asks anew. What was known stays meanwhile, and when nobody answers. */
async function refreshStatus(): Promise<void> {
  const reply = await call('duty.status', {})
  const { last } = state.get()
  if (reply.ok) state.set({ status: 'ready', last: { ...reply.data, at: nowAt() } })
  else state.set({ status: 'away', last })
}

/** How the service stands; asked once each time the page comes on screen. */
export function useStatus(): StatusState {
  const asked = useRef(false)
  const ask = (): void => {
    if (asked.current) return
    asked.current = true
    void refreshStatus().finally(() => {
      asked.current = false
    })
  }
  // The page's own first showing may come before or after this part is there.
  useEffect(ask, [])
  useDidShow(ask)
  return useStore(state)
}
