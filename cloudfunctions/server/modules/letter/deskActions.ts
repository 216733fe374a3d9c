import type { ModuleHandlers } from '../../kernel/registry'
import { abuse } from './abuse'
import { claim } from './claim'
import { close } from './close'
import { colleagues } from './colleagues'
import { note } from './note'
import { open } from './open'
import { overdue } from './overdue'
import { deskPictures } from './pictures'
import { queue } from './queue'
import { askReading } from './reading'
import { reply } from './reply'
import { transfer } from './transfer'
import { deskTyping } from './typing'

/** The expert's side. */
export const letterDesk: ModuleHandlers<'staff.letter'> = {
  'staff.letter.queue': queue,
  'staff.letter.overdue': overdue,
  'staff.letter.claim': claim,
  'staff.letter.open': open,
  'staff.letter.pictures': deskPictures,
  'staff.letter.askReading': askReading,
  'staff.letter.reply': reply,
  'staff.letter.close': close,
  'staff.letter.typing': deskTyping,
  'staff.letter.note': note,
  'staff.letter.abuse': abuse,
  'staff.letter.colleagues': colleagues,
  'staff.letter.transfer': transfer,
}
