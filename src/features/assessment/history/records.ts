import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'
import { refreshOffers } from '../offers/offers'
import { forgetFresh } from '../sheet/fresh'
import type { StoredResult } from '../sheet/outcome'

/** The person's results as far as they were fetched, newest first. Memory only: no result is written to the phone. */
export interface Records {
  readonly results: readonly StoredResult[]
  /** Where the earlier ones begin; null when there are none. */
  readonly cursor: string | null
  readonly at: number
}

export interface RecordsState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Records | null
}

const PAGE = 20
const state = createStore<RecordsState>({ status: 'loading', last: null })

export function useRecords(): RecordsState {
  return useStore(state)
}

/** Fetches the newest page anew. What was known stays on screen meanwhile, and when it fails. */
export async function refreshRecords(): Promise<void> {
  const { last } = state.get()
  const reply = await call('assessment.list', { limit: PAGE })
  if (reply.ok) state.set({ status: 'ready', last: { ...reply.data, at: nowAt() } })
  else state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
}

/** Adds the page before the earliest known one. */
export async function earlierRecords(): Promise<void> {
  const { last } = state.get()
  if (last === null || last.cursor === null) return
  const reply = await call('assessment.list', { limit: PAGE, cursor: last.cursor })
  if (!reply.ok) return state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
  const known = new Set(last.results.map(({ id }) => id))
  const added = reply.data.results.filter(({ id }) => !known.has(id))
  state.set({
    status: 'ready',
    last: { results: [...last.results, ...added], cursor: reply.data.cursor, at: nowAt() },
  })
}

/** Results that the person removed: no page shows them from the tap on, whether the service has done it yet or not. */
const removed = createStore<ReadonlySet<string>>(new Set())

export const useRemoved = (): ReadonlySet<string> => useStore(removed)

export const hideRecord = (id: string): void => removed.set(new Set([...removed.get(), id]))

/** 撤销, or it could not be deleted. */
export const showRecord = (id: string): void =>
  removed.set(new Set([...removed.get()].filter((one) => one !== id)))

/** Whether it is gone. One that the service does not know any more is gone too. */
export async function deleteRecord(id: string): Promise<boolean> {
  const reply = await call('assessment.delete', { id })
  if (!reply.ok && reply.error !== 'NOT_FOUND') return false
  forgetFresh(id)
  const { status, last } = state.get()
  if (last !== null)
    state.set({ status, last: { ...last, results: last.results.filter((one) => one.id !== id) } })
  // When each scale was last taken stands on other pages.
  void refreshOffers()
  return true
}
