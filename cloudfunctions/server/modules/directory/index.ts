import type { ModuleHandlers } from '../../kernel/registry'
import { due } from './due'
import { list } from './list'

export { shownPlace } from './list'

export const directory: ModuleHandlers<'directory'> = { 'directory.list': list }

/** The operator's side. */
export const directoryDesk: ModuleHandlers<'staff.directory'> = { 'staff.directory.due': due }
