import type { ModuleHandlers } from '../../kernel/registry'
import { dead } from './dead'
import { dismiss } from './dismiss'
import { retry } from './retry'

/** The administrator's side. */
export const noticeDesk: ModuleHandlers<'staff.notice'> = {
  'staff.notice.dead': dead,
  'staff.notice.retry': retry,
  'staff.notice.dismiss': dismiss,
}
