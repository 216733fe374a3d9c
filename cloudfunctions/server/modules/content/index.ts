import type { ModuleHandlers } from '../../kernel/registry'
import { addMedia } from './addMedia'
import { approve } from './approve'
import { article } from './article'
import { feed } from './feed'
import { helpful } from './helpful'
import { importFile } from './import'
import { list } from './list'
import { media } from './media'
import { open } from './open'
import { recording } from './recording'
import { save } from './save'
import { search } from './search'
import { submit } from './submit'
import { withdraw } from './withdraw'

/** What everybody reads. */
export const content: ModuleHandlers<'content'> = {
  'content.feed': feed,
  'content.search': search,
  'content.article': article,
  'content.recording': recording,
  'content.helpful': helpful,
}

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
