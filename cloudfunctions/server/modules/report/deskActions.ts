import type { ModuleHandlers } from '../../kernel/registry'
import { day } from './day'

/** What the leads see of a day: counts, and nothing of anybody. */
export const reportDesk: ModuleHandlers<'staff.report'> = { 'staff.report.day': day }
