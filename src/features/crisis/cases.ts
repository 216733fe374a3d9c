import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { createStore, useStore } from '@/lib/store/store'

export type Cases = Output<'staff.safety.list'>
export type Case = Cases['open'][number]

interface CasesState {
  readonly failed: boolean
  readonly last: Cases | null
}

const state = createStore<CasesState>({ failed: false, last: null })

/** Who needs somebody, and who has somebody. Memory only. */
export const useCases = (): CasesState => useStore(state)

/** Fetches them anew. What was known stays on screen when it fails, with a word about it. */
export async function refreshCases(): Promise<void> {
  const reply = await call('staff.safety.list', {})
  state.set(reply.ok ? { failed: false, last: reply.data } : { ...state.get(), failed: true })
}
