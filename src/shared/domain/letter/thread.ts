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

/** Whoever took or answered a thread so short a time ago is still there, whatever the roster says. */
export const AT_WORK_MS = 30 * 60_000

/** Whether the one who has a thread was at it a moment ago. */
export const isAtWork = (
  { takenAt, repliedAt }: { readonly takenAt: number; readonly repliedAt: number },
  at: number,
): boolean => at - Math.max(takenAt, repliedAt) <= AT_WORK_MS

/** What becomes of a reply that is owed: `anew`, it is promised from now on; `stays`, as it was; `none`, nothing is. */
export type Owed = 'anew' | 'stays' | 'none'

/** How a thread stands after a change, and what is owed then. */
export interface Next extends ThreadStanding {
  readonly owed: Owed
}

/** A reply is owed in these states and in no other. */
export const owesReply = ({ state }: Pick<ThreadStanding, 'state'>): boolean =>
  state === 'waiting' || state === 'assigned'

/** How a thread stands to which a reply is owed: it waits for everybody, or one person has it. */
const inHands = (expertId: string | null, owed: Owed): Next => ({
  state: expertId === null ? 'waiting' : 'assigned',
  expertId,
  closedAt: null,
  owed,
})

/** Until when the writer may go on with a closed thread; null while it is open. */
export const reopenUntil = ({ closedAt }: Pick<ThreadStanding, 'closedAt'>): number | null =>
  closedAt === null ? null : closedAt + REOPEN_MS

/**
 * After the writer's next message. It starts a new promise unless a reply is owed already. Null when the thread was
 * closed too long ago. A thread that is opened again goes to the one who had it, if anyone did.
 */
export function afterWriterMessage(thread: ThreadStanding, at: number): Next | null {
  const until = reopenUntil(thread)
  if (until !== null && at > until) return null
  return inHands(thread.expertId, owesReply(thread) ? 'stays' : 'anew')
}

/** Somebody takes what waits; null when it waits no more. */
export const afterClaim = ({ state, expertId }: ThreadStanding, me: string): Next | null =>
  state === 'waiting' && expertId === null ? inHands(me, 'stays') : null

/** A reply goes into an open thread only; the writer alone can open a closed one again. Whoever answers what nobody has, has it. */
export const afterReply = ({ state, expertId }: ThreadStanding, me: string): Next | null =>
  state === 'closed' ? null : { state: 'answered', expertId: expertId ?? me, closedAt: null, owed: 'none' }

/** With somebody else, or with null for all: what is owed stays owed, and what is answered stays answered. */
export function afterHandOver(thread: ThreadStanding, heir: string | null): Next | null {
  if (thread.state === 'closed') return null
  if (owesReply(thread)) return inHands(heir, 'stays')
  return { state: thread.state, expertId: heir, closedAt: null, owed: 'stays' }
}

/** What nobody answered cannot be put away; it can only be answered or handed on. */
export const afterClose = ({ state, expertId }: ThreadStanding, at: number): Next | null =>
  state === 'answered' ? { state: 'closed', expertId, closedAt: at, owed: 'none' } : null

/** So long before an answered thread is put away by itself its writer is told. */
export const TOLD_BEFORE_MS = 2 * DAY

/** When the writer of an answered thread is told that it will be put away. Null while it is anything else. */
export const toldQuietAt = (
  { state, lastAt }: Pick<ThreadStanding, 'state'> & { readonly lastAt: number },
  quietMs: number,
): number | null => (state === 'answered' ? lastAt + quietMs - TOLD_BEFORE_MS : null)

/** When it is put away: so long after the last word in it, and however late its writer was told, so long after that. */
export const putAwayAt = (
  { lastAt, toldAt }: { readonly lastAt: number; readonly toldAt: number },
  quietMs: number,
): number => Math.max(lastAt + quietMs, toldAt + TOLD_BEFORE_MS)

/** A message can be taken back while no expert has had it on screen. */
export const mayTakeBack = (message: { readonly seq: number }, seenByExpert: number): boolean =>
  message.seq > seenByExpert

/**
 * After the writer took a message back. With nothing left to answer nobody owes an answer: the thread stands as the last
 * reply had left it, or is put away when there was none.
 */
export function afterTakeBack(
  thread: ThreadStanding,
  at: number,
  { left, replied }: { readonly left: boolean; readonly replied: boolean },
): Next {
  if (left || !owesReply(thread)) return { ...standing(thread), owed: 'stays' }
  const { expertId } = thread
  if (replied) return { state: 'answered', expertId, closedAt: null, owed: 'none' }
  return { state: 'closed', expertId, closedAt: at, owed: 'none' }
}

const standing = ({ state, closedAt, expertId }: ThreadStanding): ThreadStanding => ({
  state,
  closedAt,
  expertId,
})
