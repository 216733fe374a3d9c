import { DAY } from '../../kit/time'

export type ThreadState = 'waiting' | 'assigned' | 'answered' | 'closed'

/** A closed thread may be gone on with for this long. */
export const REOPEN_MS = 14 * DAY

/** What of a thread decides its next state. */
export interface ThreadStanding {
  readonly state: ThreadState
  /** Epoch ms; null while it is not closed. */
  readonly closedAt: number | null
  /** Who has it; null while nobody does. */
  readonly expertId: string | null
}

/** Until when the writer may go on with a closed thread; null while it is open. */
export const reopenUntil = ({ closedAt }: Pick<ThreadStanding, 'closedAt'>): number | null =>
  closedAt === null ? null : closedAt + REOPEN_MS

/**
 * The state after the writer's next message, and whether that message starts a new promise: it does unless a reply is
 * owed already. Null when the thread was closed too long ago. A thread that is opened again goes to the one who
 * had it, if anyone did.
 */
export function afterWriterMessage(
  thread: ThreadStanding,
  at: number,
): { readonly state: ThreadState; readonly owesAnew: boolean } | null {
  const until = reopenUntil(thread)
  if (until !== null && at > until) return null
  const state = thread.expertId === null ? 'waiting' : 'assigned'
  return { state, owesAnew: thread.state === 'answered' || thread.state === 'closed' }
}

/**
 * The state of a thread in which nothing is left to answer, because the writer took it back: as the last reply had left
 * it, or put away when there was none.
 */
export const afterNothingLeft = (
  { expertId }: Pick<ThreadStanding, 'expertId'>,
  replied: boolean,
): 'answered' | 'closed' => (replied && expertId !== null ? 'answered' : 'closed')

/** A reply goes into an open thread only; the writer alone can open a closed one again. */
export const mayReply = ({ state }: ThreadStanding): boolean => state === 'assigned' || state === 'answered'

/** What nobody answered cannot be put away; it can only be answered or handed on. */
export const mayClose = ({ state }: ThreadStanding): boolean => state === 'answered'

/** A message can be taken back while no expert has had it on screen. */
export const mayTakeBack = (message: { readonly seq: number }, seenByExpert: number): boolean =>
  message.seq > seenByExpert
