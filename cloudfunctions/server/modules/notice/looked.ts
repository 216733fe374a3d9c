import type { NoticeKind } from '@shared/domain/notice/kinds'
import { markSeen, settleAbout } from './inboxRepo'

/** Who has the thing itself on screen need not be told of it any more, and may be told of the next one. */
export const noteLooked = (personId: string, ref: string, at: number): Promise<number> =>
  markSeen(personId, { ref }, at)

/** Somebody has taken it in hand: the others need not look. */
export const noteTaken = (ref: string, kind: NoticeKind, at: number): Promise<number> =>
  settleAbout(ref, kind, at)
