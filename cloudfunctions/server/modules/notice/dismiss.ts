import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { dismissNotice } from './noticeRepo'

export const dismiss: Handler<'staff.notice.dismiss'> = async ({ id }, { region }) =>
  (await dismissNotice(region, id)) ? { id } : refuse('NOT_FOUND')
