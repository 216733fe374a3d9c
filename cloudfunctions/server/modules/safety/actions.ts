import type { ModuleHandlers } from '../../kernel/registry'
import { ask } from './ask'
import { report } from './report'
import { said, say } from './say'
import { standing } from './standing'

export const safety: ModuleHandlers<'safety'> = {
  'safety.report': report,
  'safety.ask': ask,
  'safety.say': say,
  'safety.said': said,
  'safety.standing': standing,
}
