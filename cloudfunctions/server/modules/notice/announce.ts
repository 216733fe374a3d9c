import { type NoticeKind, noticeRules } from '@shared/domain/notice/kinds'
import { sha256 } from '../../cloud/digest'
import type { Transaction } from '../../cloud/transaction'
import { fresh, type NoticeDocument, type StaffGroup } from './noticeRepo'

/** Something that somebody is to be told. */
export interface NewNotice {
  /** Says what happened, once: the same id is the same notice, however often it is announced. */
  readonly id: string
  readonly region: string
  readonly kind: NoticeKind
  /** One person, or whoever it concerns among the staff when it goes out. */
  readonly to: { readonly person: string } | { readonly staff: StaffGroup }
  /** Notices of one event count as one where they are counted; its id when left out. */
  readonly event?: string
  /** Id of what it is about; never text. */
  readonly ref: string | null
  readonly at: number
}

const ID_LENGTH = 32
/** Ids of notices reach phones, so they say nothing. */
export const noticeId = (id: string): string => sha256(id).slice(0, ID_LENGTH)

/**
 * Writes a notice together with the change that it tells of: neither is ever stored without the other. Nothing goes
 * out yet; after the commit call `relaySoon`, else the next tick carries it out.
 */
export async function announce(transaction: Transaction, notice: NewNotice): Promise<void> {
  const { id, region, kind, to, event, ref, at } = notice
  const _id = noticeId(id)
  if (await transaction.get('notices', _id)) return
  const document: NoticeDocument = {
    _id,
    region,
    kind,
    person: 'person' in to ? to.person : null,
    staff: 'staff' in to ? to.staff : null,
    event: event === undefined ? _id : noticeId(event),
    ref,
    at,
    rank: noticeRules[kind].urgency === 'now' ? 0 : 1,
    nextAt: at,
    ...fresh,
  }
  await transaction.insert('notices', document)
}
