import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'

type Reply = Output<'staff.letter.queue'>
export type DeskThread = Reply['waiting'][number]

/** What waits and what is one's own, in the order of the service: safety first, then by due time. Memory only. */
export interface Queue extends Reply {
  readonly at: number
}

export interface QueueState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Queue | null
}

const state = createStore<QueueState>({ status: 'loading', last: null })

export const useQueue = (): QueueState => useStore(state)

/** Fetches it anew. What was known stays on screen meanwhile, and when it fails. */
export async function refreshQueue(): Promise<void> {
  const reply = await call('staff.letter.queue', {})
  const { last } = state.get()
  if (reply.ok) state.set({ status: 'ready', last: { ...reply.data, at: nowAt() } })
  else state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
}
