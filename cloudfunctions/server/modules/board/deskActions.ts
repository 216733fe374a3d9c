import type { ModuleHandlers } from '../../kernel/registry'
import { draft } from './draft'

/** The expert's side. */
export const boardDesk: ModuleHandlers<'staff.board'> = { 'staff.board.draft': draft }
