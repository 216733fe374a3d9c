import type { Thread } from '@/features/letter/threads'
import { nowAt } from '@/lib/clock/clock'

/** A thread as its writer sees it: one letter that waits, and nothing else; a test says what is otherwise. */
export const writersThread = (change: Partial<Thread> = {}): Thread => ({
  id: 't'.repeat(22),
  state: 'waiting',
  topic: null,
  alias: '',
  openedAt: nowAt(),
  lastAt: nowAt(),
  lastSeq: 1,
  seenByWriter: 1,
  seenByExpert: 0,
  promise: null,
  expert: null,
  expertAway: false,
  wish: null,
  reopenUntil: null,
  closesAt: null,
  rating: null,
  ...change,
})
