import type { ModuleHandlers } from '../../kernel/registry'
import { drafts } from './drafts'
import { giveBack } from './giveBack'
import { leave } from './leave'
import { open } from './open'
import { queue } from './queue'
import { read } from './read'
import { release } from './release'
import { take } from './take'
import { waiting } from './waiting'
import { write } from './write'

/** The volunteer's side, and the supervisor's who releases what they write. */
export const volunteerDesk: ModuleHandlers<'staff.volunteer'> = {
  'staff.volunteer.queue': queue,
  'staff.volunteer.take': take,
  'staff.volunteer.leave': leave,
  'staff.volunteer.open': open,
  'staff.volunteer.write': write,
  'staff.volunteer.drafts': drafts,
  'staff.volunteer.waiting': waiting,
  'staff.volunteer.read': read,
  'staff.volunteer.release': release,
  'staff.volunteer.giveBack': giveBack,
}
