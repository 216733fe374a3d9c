import type { ModuleHandlers } from '../../kernel/registry'
import { accepted } from './accepted'
import { list } from './list'
import { quota } from './quota'
import { seen } from './seen'

export const notice: ModuleHandlers<'notice'> = {
  'notice.list': list,
  'notice.seen': seen,
  'notice.quota': quota,
  'notice.accepted': accepted,
}
