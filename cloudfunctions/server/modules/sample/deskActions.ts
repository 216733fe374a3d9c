import type { ModuleHandlers } from '../../kernel/registry'
import { list } from './list'
import { open } from './open'
import { review } from './review'

/** Closed threads that supervisors read by lot. */
export const sampleDesk: ModuleHandlers<'staff.sample'> = {
  'staff.sample.list': list,
  'staff.sample.open': open,
  'staff.sample.review': review,
}
