import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { reviveNotice } from './noticeRepo'
import { relaySoon } from './relay'

export const retry: Handler<'staff.notice.retry'> = async ({ id }, { region, at }) => {
  if (!(await reviveNotice(region, id, at))) return refuse('NOT_FOUND')
  await relaySoon()
  return { id }
}
