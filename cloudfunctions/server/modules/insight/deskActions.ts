import type { ModuleHandlers } from '../../kernel/registry'
import { awareness, learning } from './desk'

/** Counts for those who write and who answer for the service; nothing of anybody. */
export const insightDesk: ModuleHandlers<'staff.insight'> = {
  'staff.insight.learning': learning,
  'staff.insight.awareness': awareness,
}
