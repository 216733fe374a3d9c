import type { ModuleHandlers } from '../../kernel/registry'
import { accept } from './accept'
import { book } from './book'
import { cancel } from './cancel'
import { card, eraseCard, saveCard } from './card'
import { experts } from './experts'
import { leave } from './leave'
import { move } from './move'
import { options } from './options'
import { own } from './own'
import { rate } from './rate'
import { answerReferral } from './refer'
import { services } from './services'
import { wait } from './wait'
import { week } from './week'

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
