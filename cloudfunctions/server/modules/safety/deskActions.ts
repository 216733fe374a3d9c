import type { ModuleHandlers } from '../../kernel/registry'
import { abuse } from './abuse'
import { acknowledge } from './acknowledge'
import { close } from './close'
import { followUp } from './followUp'
import { list } from './list'
import { note } from './note'
import { open } from './open'
import { askReading } from './reading'

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
