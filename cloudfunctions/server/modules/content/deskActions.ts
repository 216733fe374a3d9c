import type { ModuleHandlers } from '../../kernel/registry'
import { addMedia } from './addMedia'
import { approve } from './approve'
import { importFile } from './import'
import { list } from './list'
import { media } from './media'
import { open } from './open'
import { save } from './save'
import { submit } from './submit'
import { withdraw } from './withdraw'

/** The editors' side. */
export const contentDesk: ModuleHandlers<'staff.content'> = {
  'staff.content.list': list,
  'staff.content.open': open,
  'staff.content.save': save,
  'staff.content.import': importFile,
  'staff.content.addMedia': addMedia,
  'staff.content.media': media,
  'staff.content.submit': submit,
  'staff.content.approve': approve,
  'staff.content.withdraw': withdraw,
}
