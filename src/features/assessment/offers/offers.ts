import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'

export type Offer = Output<'assessment.catalog'>['scales'][number]

/** What the service last said about which scales are on, and when that was. In memory only. */
export interface Offers {
  readonly scales: readonly Offer[]
  readonly at: number
}

export interface OffersState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Offers | null
}

const state = createStore<OffersState>({ status: 'loading', last: null })

/** Asks again. The last answer stays on screen meanwhile and when there is none. */
export async function refreshOffers(): Promise<void> {
  const reply = await call('assessment.catalog', {})
  const { last } = state.get()
  if (reply.ok) state.set({ status: 'ready', last: { scales: reply.data.scales, at: nowAt() } })
  else state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
}

export const lastOffers = (): Offers | null => state.get().last

export function useOffers(): OffersState {
  return useStore(state)
}
