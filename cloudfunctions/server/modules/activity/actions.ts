import type { ModuleHandlers } from '../../kernel/registry'
import { cancel } from './cancel'
import { checkIn } from './checkIn'
import { list } from './list'
import { own } from './own'
import { signUp } from './signUp'

export const activity: ModuleHandlers<'activity'> = {
  'activity.list': list,
  'activity.signUp': signUp,
  'activity.cancel': cancel,
  'activity.own': own,
  'activity.checkIn': checkIn,
}
