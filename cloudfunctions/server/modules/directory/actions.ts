import type { ModuleHandlers } from '../../kernel/registry'
import { list } from './list'

export const directory: ModuleHandlers<'directory'> = { 'directory.list': list }
