import type { ModuleHandlers } from '../../kernel/registry'
import { addShift } from './addShift'
import { addTurn } from './addTurn'
import { answer } from './answer'
import { cancelTurn } from './cancelTurn'
import { checkIn } from './checkIn'
import { checkOut } from './checkOut'
import { offer } from './offer'
import { removeShift } from './removeShift'
import { roster } from './roster'
import { setDay } from './setDay'
import { take } from './take'

/** The staff's side. */
export const dutyDesk: ModuleHandlers<'staff.duty'> = {
  'staff.duty.roster': roster,
  'staff.duty.setDay': setDay,
  'staff.duty.addShift': addShift,
  'staff.duty.removeShift': removeShift,
  'staff.duty.addTurn': addTurn,
  'staff.duty.cancelTurn': cancelTurn,
  'staff.duty.offer': offer,
  'staff.duty.answer': answer,
  'staff.duty.take': take,
  'staff.duty.checkIn': checkIn,
  'staff.duty.checkOut': checkOut,
}
