import { spanOn } from '@shared/domain/duty/shift'
import { addDays, dateOn } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { noteChange } from './changes'
import { cancelTurnsAfter, endShift, findShift, holdersAfter } from './rosterRepo'
import { tellHolder } from './tell'

export const removeShift: Handler<'staff.duty.removeShift'> = async ({ shiftId }, context) => {
  const { region, at } = context
  const shift = await findShift(region, shiftId)
  if (!shift) return refuse('NOT_FOUND')
  const today = dateOn(at)
  const begun = spanOn(today, shift).startAt <= at
  const lastOn = begun ? today : addDays(today, -1)
  if (shift.lastOn <= lastOn) return { shiftId }
  // Colleagues who took a turn of it over lose that one.
  const holders = [shift.expertId, ...(await holdersAfter(shiftId, lastOn))]
  await inTransaction(async (transaction) => {
    await noteChange(transaction, context, { id: shiftId, holderId: shift.expertId }, 'shiftRemoved')
    for (const holder of new Set(holders)) await tellHolder(transaction, context, shiftId, holder)
  })
  // In this order: a crash in between is mended by a repeat.
  await cancelTurnsAfter(shiftId, lastOn)
  await endShift(shiftId, lastOn)
  await relaySoon()
  return { shiftId }
}
