import type { ModuleHandlers } from '../../kernel/registry'
import { checkIn } from './checkIn'
import { confirm, decline, finish } from './decide'
import { asUsual, except } from './exceptions'
import { feed, feedOff, feedOn } from './feed'
import { bookFor, cancelFor, free, today } from './front'
import { addLine, removeLine } from './lines'
import { list } from './list'
import { note, open } from './note'
import { refer } from './refer'
import { schedule } from './schedule'

/** The side of the experts and the front desk. */
export const bookingDesk: ModuleHandlers<'staff.booking'> = {
  'staff.booking.schedule': schedule,
  'staff.booking.addLine': addLine,
  'staff.booking.removeLine': removeLine,
  'staff.booking.except': except,
  'staff.booking.asUsual': asUsual,
  'staff.booking.feed': feed,
  'staff.booking.feedOn': feedOn,
  'staff.booking.feedOff': feedOff,
  'staff.booking.list': list,
  'staff.booking.confirm': confirm,
  'staff.booking.decline': decline,
  'staff.booking.checkIn': checkIn,
  'staff.booking.finish': finish,
  'staff.booking.open': open,
  'staff.booking.note': note,
  'staff.booking.refer': refer,
  'staff.booking.free': free,
  'staff.booking.bookFor': bookFor,
  'staff.booking.cancelFor': cancelFor,
  'staff.booking.today': today,
}
