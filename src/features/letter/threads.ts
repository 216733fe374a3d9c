import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'

export type Thread = Output<'letter.read'>['thread']
export type Message = Output<'letter.read'>['messages'][number]

/** The writer's threads as far as they were fetched. Memory only: no letter is written to the phone once it is sent. */
export interface Letters {
  readonly threads: Output<'letter.list'>['threads']
  readonly cursor: string | null
  readonly at: number
}

export interface LettersState {
  readonly status: 'loading' | 'ready' | 'offline' | 'failed'
  readonly last: Letters | null
}

const PAGE = 20
const state = createStore<LettersState>({ status: 'loading', last: null })

export const useLetters = (): LettersState => useStore(state)
export const lastLetters = (): Letters | null => state.get().last

/** Fetches the newest page anew. What was known stays on screen meanwhile, and when it fails. */
export async function refreshLetters(): Promise<void> {
  const reply = await call('letter.list', { limit: PAGE })
  const { last } = state.get()
  if (reply.ok) state.set({ status: 'ready', last: { ...reply.data, at: nowAt() } })
  else state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
}

/** Adds the page before the earliest known one. */
export async function earlierLetters(): Promise<void> {
  const cursor = state.get().last?.cursor
  if (!cursor) return
  const reply = await call('letter.list', { limit: PAGE, cursor })
  const { last } = state.get()
  if (!reply.ok) return state.set({ status: reply.error === 'OFFLINE' ? 'offline' : 'failed', last })
  const known = new Set(last?.threads.map(({ id }) => id))
  const added = reply.data.threads.filter(({ id }) => !known.has(id))
  const threads = [...(last?.threads ?? []), ...added]
  state.set({ status: 'ready', last: { threads, cursor: reply.data.cursor, at: nowAt() } })
}
