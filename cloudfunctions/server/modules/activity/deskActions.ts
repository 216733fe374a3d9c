import type { ModuleHandlers } from '../../kernel/registry'
import { deskCheckIn } from './checkIn'
import { close, open, rotate } from './door'
import { doorPicture } from './doorPicture'
import { deskList } from './list'

/** The side of whoever stands at the door. */
export const activityDesk: ModuleHandlers<'staff.activity'> = {
  'staff.activity.list': deskList,
  'staff.activity.open': open,
  'staff.activity.doorCode': doorPicture,
  'staff.activity.rotate': rotate,
  'staff.activity.close': close,
  'staff.activity.checkIn': deskCheckIn,
}
