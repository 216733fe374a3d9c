import type { ModuleHandlers } from '../../kernel/registry'
import { abuse } from './abuse'
import { acknowledge } from './acknowledge'
import { ask } from './ask'
import { close } from './close'
import { followUp } from './followUp'
import { list } from './list'
import { note } from './note'
import { open } from './open'
import { askReading } from './reading'
import { report } from './report'
import { said, say } from './say'
import { standing } from './standing'

export { canary } from './canary'
export { holdsCaseOf, isInCare } from './caseRepo'
export { escalate } from './escalate'
export { followUpCases } from './follow'
export { handBackCases, releaseCases } from './handBack'
export { type Heeded, heed } from './heed'
export { addRecord, reportsOf } from './recordRepo'

export const safety: ModuleHandlers<'safety'> = {
  'safety.report': report,
  'safety.ask': ask,
  'safety.say': say,
  'safety.said': said,
  'safety.standing': standing,
}

/** The side of those on duty. */
export const safetyDesk: ModuleHandlers<'staff.safety'> = {
  'staff.safety.list': list,
  'staff.safety.acknowledge': acknowledge,
  'staff.safety.open': open,
  'staff.safety.askReading': askReading,
  'staff.safety.note': note,
  'staff.safety.abuse': abuse,
  'staff.safety.followUp': followUp,
  'staff.safety.close': close,
}
