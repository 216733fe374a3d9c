import type { NoticeKind } from '@shared/domain/notice/kinds'
import { markSeen, settleAbout } from './inboxRepo'
import { settlePending } from './noticeRepo'

/** Who has the thing itself on screen need not be told of it any more, and may be told of the next one. */
export const noteLooked = (personId: string, ref: string, at: number): Promise<number> =>
  markSeen(personId, { ref }, at)

/** Somebody has taken it in hand: the others need not look, and what has not gone out yet goes no further. */
export async function noteTaken(ref: string, kind: NoticeKind, at: number): Promise<void> {
  await settlePending(ref, kind)
  await settleAbout(ref, kind, at)
}
