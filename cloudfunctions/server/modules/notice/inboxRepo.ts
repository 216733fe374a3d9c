import type { NoticeKind } from '@shared/domain/notice/kinds'
import { command, db } from '../../cloud/database'
import { newestFirst, type Position } from '../../kernel/cursor'

/** One line of somebody's list in the app. */
export interface InboxDocument {
  /** The notice's id: however often it is relayed, it stands in the list once. */
  readonly _id: string
  readonly region: string
  readonly personId: string
  readonly kind: NoticeKind
  readonly ref: string | null
  readonly at: number
  readonly seenAt: number | null
  /** When a message outside the app has said so too. */
  readonly nudgedAt: number | null
}

/** As many as anyone looks through; older ones come up as these are seen. */
const SHOWN = 50

const inbox = db.collection<InboxDocument>('notice_inbox')

export const addToInbox = (entry: InboxDocument) => inbox.insert(entry)

/** The newest ones. */
export const unreadOf = (personId: string) =>
  inbox.find(
    { personId, seenAt: null },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: SHOWN,
    },
  )

/** One page of them, the newest first. */
export const unreadPage = (
  personId: string,
  page: { readonly after: Position | null; readonly limit: number },
) => newestFirst(inbox, 'at', { personId, seenAt: null }, page)

export const markNudged = (id: string, at: number) => inbox.update({ _id: id }, { nudgedAt: at })

/** These of the person's own, by id or by what they are about; one that was seen stays as it was. */
export async function markSeen(
  personId: string,
  which: { readonly ids: readonly string[] } | { readonly ref: string },
  at: number,
): Promise<number> {
  const wanted = 'ref' in which ? { ref: which.ref } : { _id: command().in([...which.ids]) }
  return inbox.update({ personId, seenAt: null, ...wanted }, { seenAt: at })
}

/** Marks what is about this as seen for everybody who was told: it needs nobody any more. */
export const settleAbout = (ref: string, kind: NoticeKind, at: number) =>
  inbox.update({ ref, kind, seenAt: null }, { seenAt: at })

/** How many notices about this stand in a person's list, seen or not, as far as two. */
export async function listedOf(personId: string, ref: string): Promise<number> {
  return (await inbox.find({ ref, personId }, { limit: 2, fields: ['_id'] })).length
}

/** Removes at most `limit` that happened before; returns how many. */
export async function purgeInbox(before: number, limit: number): Promise<number> {
  const due = await inbox.find(
    { at: command().lt(before) },
    { order: [['at', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : inbox.remove({ _id: command().in(due.map(({ _id }) => _id)) })
}
