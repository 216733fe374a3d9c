import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { createStore, useStore } from '@/lib/store/store'

interface SamplesState {
  readonly failed: boolean
  readonly last: Output<'staff.sample.list'>['samples'] | null
}

const state = createStore<SamplesState>({ failed: false, last: null })

/** Closed threads that were drawn for supervisors. Memory only. */
export const useSamples = (): SamplesState => useStore(state)

/** Fetches them anew. What was known stays on screen when it fails, with a word about it. */
export async function refreshSamples(): Promise<void> {
  const reply = await call('staff.sample.list', {})
  state.set(reply.ok ? { failed: false, last: reply.data.samples } : { ...state.get(), failed: true })
}
