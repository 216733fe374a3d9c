import type { ModuleHandlers } from '../../kernel/registry'
import { cancel } from './cancel'
import { checkIn, deskCheckIn } from './checkIn'
import { close, open, rotate } from './door'
import { doorPicture } from './doorPicture'
import { deskList, list } from './list'
import { own } from './own'
import { signUp } from './signUp'

export { watchActivities } from './jobs'

export const activity: ModuleHandlers<'activity'> = {
  'activity.list': list,
  'activity.signUp': signUp,
  'activity.cancel': cancel,
  'activity.own': own,
  'activity.checkIn': checkIn,
}

/** The side of whoever stands at the door. */
export const activityDesk: ModuleHandlers<'staff.activity'> = {
  'staff.activity.list': deskList,
  'staff.activity.open': open,
  'staff.activity.doorCode': doorPicture,
  'staff.activity.rotate': rotate,
  'staff.activity.close': close,
  'staff.activity.checkIn': deskCheckIn,
}
