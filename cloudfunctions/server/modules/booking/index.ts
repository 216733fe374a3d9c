import type { ModuleHandlers } from '../../kernel/registry'
import { accept } from './accept'
import { book } from './book'
import { cancel } from './cancel'
import { card, eraseCard, saveCard } from './card'
import { checkIn } from './checkIn'
import { confirm, decline, finish } from './decide'
import { asUsual, except } from './exceptions'
import { experts } from './experts'
import { feed, feedOff, feedOn } from './feed'
import { bookFor, cancelFor, free, today } from './front'
import { leave } from './leave'
import { addLine, removeLine } from './lines'
import { list } from './list'
import { move } from './move'
import { note, open } from './note'
import { options } from './options'
import { own } from './own'
import { rate } from './rate'
import { answerReferral, refer } from './refer'
import { schedule } from './schedule'
import { services } from './services'
import { wait } from './wait'
import { week } from './week'

export { releaseVisits } from './absence'
export { forgetAgreed } from './agreed'
export { feedAddress } from './feedAddress'
export { watchVisits } from './jobs'

export const booking: ModuleHandlers<'booking'> = {
  'booking.services': services,
  'booking.experts': experts,
  'booking.week': week,
  'booking.book': book,
  'booking.own': own,
  'booking.cancel': cancel,
  'booking.move': move,
  'booking.options': options,
  'booking.wait': wait,
  'booking.leave': leave,
  'booking.accept': accept,
  'booking.rate': rate,
  'booking.card': card,
  'booking.saveCard': saveCard,
  'booking.eraseCard': eraseCard,
  'booking.answerReferral': answerReferral,
}

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
