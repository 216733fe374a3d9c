import type { ModuleHandlers } from '../../kernel/registry'
import { status } from './status'

export const duty: ModuleHandlers<'duty'> = { 'duty.status': status }
