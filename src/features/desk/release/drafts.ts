import type { Output } from '@shared/contracts'
import { call } from '@/lib/call/call'
import { createStore, useStore } from '@/lib/store/store'

type WaitingDraft = Output<'staff.volunteer.waiting'>['drafts'][number]

interface DraftsState {
  readonly failed: boolean
  readonly last: readonly WaitingDraft[] | null
}

const state = createStore<DraftsState>({ failed: false, last: null })

/** Drafts that wait for a supervisor. Memory only. */
export const useDrafts = (): DraftsState => useStore(state)

/** Fetches them anew. What was known stays on screen when it fails, with a word about it. */
export async function refreshDrafts(): Promise<void> {
  const reply = await call('staff.volunteer.waiting', {})
  state.set(reply.ok ? { failed: false, last: reply.data.drafts } : { ...state.get(), failed: true })
}

/** One of them is decided: nobody taps it again. */
export function forgetDraft(id: string): void {
  const { last, failed } = state.get()
  state.set({ failed, last: last?.filter((draft) => draft.id !== id) ?? null })
}
