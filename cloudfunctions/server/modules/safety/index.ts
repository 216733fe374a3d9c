import type { ModuleHandlers } from '../../kernel/registry'
import { report } from './report'

export const safety: ModuleHandlers<'safety'> = {
  'safety.report': report,
}
