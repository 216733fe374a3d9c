import type { Output } from '@shared/contracts'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { createStore, useStore } from '@/lib/store/store'

type Reply = Output<'staff.letter.queue'>
export type DeskThread = Reply['waiting'][number]
export type ListName = keyof Reply['cursors']

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

const failed = (error: CallError): void =>
  state.set({ status: error === 'OFFLINE' ? 'offline' : 'failed', last: state.get().last })
const ready = (queue: Reply): void => state.set({ status: 'ready', last: { ...queue, at: nowAt() } })

/** Fetches it anew, as far as it was on screen. What was known stays there meanwhile, and when it fails. */
export async function refreshQueue(): Promise<void> {
  const before = state.get().last
  const reply = await call('staff.letter.queue', {})
  if (!reply.ok) return failed(reply.error)
  let queue: Reply = reply.data
  for (const list of ['waiting', 'mine'] as const)
    while (queue.cursors[list] !== null && queue[list].length < (before?.[list].length ?? 0)) {
      const longer = await longerBy(queue, list)
      if ('error' in longer) return failed(longer.error)
      queue = longer
    }
  ready(queue)
}

/** Adds what comes next in one of the lists. */
export async function moreOf(list: ListName): Promise<void> {
  const { last } = state.get()
  if (!last?.cursors[list]) return
  const longer = await longerBy(last, list)
  if ('error' in longer) failed(longer.error)
  else ready(longer)
}

/** The same with the next part of one list; whoever moved meanwhile stands there once. */
async function longerBy(queue: Reply, list: ListName): Promise<Reply | { readonly error: CallError }> {
  const cursor = queue.cursors[list]
  if (cursor === null) return queue
  const reply = await call('staff.letter.queue', { list, cursor })
  if (!reply.ok) return { error: reply.error }
  const known = new Set(queue[list].map(({ id }) => id))
  const added = reply.data[list].filter(({ id }) => !known.has(id))
  return {
    ...queue,
    [list]: [...queue[list], ...added],
    cursors: { ...queue.cursors, [list]: reply.data.cursors[list] },
  }
}
