import type { ModuleHandlers } from '../../kernel/registry'
import { abuse } from './abuse'
import { addPicture } from './addPicture'
import { claim } from './claim'
import { close } from './close'
import { colleagues } from './colleagues'
import { list } from './list'
import { note } from './note'
import { open } from './open'
import { overdue } from './overdue'
import { deskPictures, pictures } from './pictures'
import { queue } from './queue'
import { rate } from './rate'
import { read } from './read'
import { askReading } from './reading'
import { reply } from './reply'
import { send } from './send'
import { takeBack } from './takeBack'
import { transfer } from './transfer'
import { deskTyping, typing } from './typing'

export { tellOtherSide } from './live'
export { findMessage, messagesOf, openedMessage } from './messageRepo'
export { addNote, readNotes } from './noteRepo'
export { sharedCard } from './open'
export { presentDesk } from './present'
export { MESSAGES } from './read'
export { releaseThreads } from './release'
export {
  aliasOf,
  ownThread,
  regionThread,
  stood,
  type ThreadDocument,
  threadsOfVolunteer,
  volunteerQueue,
  withoutVolunteer,
} from './threadRepo'
export { appendMessage, changeThread } from './write'

export const letter: ModuleHandlers<'letter'> = {
  'letter.send': send,
  'letter.addPicture': addPicture,
  'letter.pictures': pictures,
  'letter.list': list,
  'letter.read': read,
  'letter.typing': typing,
  'letter.takeBack': takeBack,
  'letter.rate': rate,
}

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
