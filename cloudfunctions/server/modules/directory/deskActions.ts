import type { ModuleHandlers } from '../../kernel/registry'
import { due } from './due'

/** The operator's side. */
export const directoryDesk: ModuleHandlers<'staff.directory'> = { 'staff.directory.due': due }
