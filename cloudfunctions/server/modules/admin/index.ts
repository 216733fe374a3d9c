import type { ModuleHandlers } from '../../kernel/registry'
import { invite } from './invite'

export const adminDesk: ModuleHandlers<'staff.admin'> = {
  'staff.admin.invite': invite,
}
