import type { ModuleHandlers } from '../../kernel/registry'
import { accepted } from './accepted'
import { dead } from './dead'
import { dismiss } from './dismiss'
import { list } from './list'
import { quota } from './quota'
import { retry } from './retry'
import { seen } from './seen'

export { announce, type NewNotice } from './announce'
export { listedOf } from './inboxRepo'
export { noteLooked, noteTaken } from './looked'
export { relay, relaySoon } from './relay'
export { retainNotices } from './retention'

export const notice: ModuleHandlers<'notice'> = {
  'notice.list': list,
  'notice.seen': seen,
  'notice.quota': quota,
  'notice.accepted': accepted,
}

/** The administrator's side. */
export const noticeDesk: ModuleHandlers<'staff.notice'> = {
  'staff.notice.dead': dead,
  'staff.notice.retry': retry,
  'staff.notice.dismiss': dismiss,
}
