import { isFree } from '@shared/domain/duty/roster'
import { fits, meetsWeekly, type Shift, spanOn } from '@shared/domain/duty/shift'
import { turnOf } from '@shared/domain/duty/turn'
import { addDays, dateOn, weekdayOf } from '@shared/kit/time'
import { usualPeriodsOn } from '../../catalog/hours'
import { isDuplicate } from '../../cloud/database'
import { inTransaction } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { noteChange } from './changes'
import { expertBehind, whoIs } from './people'
import { presentShift } from './roster'
import { rosterDays } from './rosterDays'
import { findShift, holdPerson, shiftsOf, addShift as storeShift } from './rosterRepo'
import { tellHolder } from './tell'

/** Sorts after every date. */
const FOR_EVER = '9999-12-31'
const WEEK = [0, 1, 2, 3, 4, 5, 6] as const
/** So far ahead a new line is held against turns that were made for one date. */
const AHEAD_DAYS = 28

export const addShift: Handler<'staff.duty.addShift'> = async (input, context) => {
  const { region, at, effectId } = context
  const { weekday, from, to, kind } = input
  const expertId = await expertBehind(context, input.expert)
  if (expertId === null) return refuse('EXPERT_UNKNOWN')
  const today = dateOn(at)
  const first = addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  if (!fits(kind, spanOn(first, { from, to }), usualPeriodsOn(region, first))) return refuse('OUTSIDE_HOURS')
  // A turn that has begun without anybody knowing of it would be one that was missed.
  const firstOn = spanOn(first, { from, to }).startAt <= at ? addDays(first, 7) : first
  const shift: Shift = { id: effectId, expertId, weekday, from, to, kind, firstOn, lastOn: FOR_EVER }
  const added = await once(effectId, region, () =>
    inTransaction(async (transaction) => {
      await holdPerson(transaction, region, expertId, at)
      const theirs = (await shiftsOf(region, WEEK, today)).filter((one) => one.expertId === expertId)
      if (theirs.some((one) => one.id !== effectId && meetsWeekly(one, shift))) return null
      const days = await rosterDays(region, addDays(today, -1), AHEAD_DAYS)
      const turns = days.flatMap((day) => day.turns)
      const meets = days.some(({ on, open }) => {
        const turn = turnOf(shift, on, open)
        return turn !== null && !isFree(turns, expertId, turn)
      })
      if (meets) return null
      await storeShift(transaction, shift, region)
      await noteChange(transaction, context, { id: shift.id, holderId: expertId }, 'shiftAdded')
      await tellHolder(transaction, context, shift.id, expertId)
      return shift
    }),
  )
  if (!added) return refuse('SHIFT_OVERLAP')
  await relaySoon()
  return { shift: presentShift(added, (await whoIs(context, [expertId])).get(expertId)) }
}

/** A repeat after a crash finds what was stored then. */
async function once(id: string, region: string, work: () => Promise<Shift | null>): Promise<Shift | null> {
  try {
    return await work()
  } catch (error) {
    const earlier = isDuplicate(error) ? await findShift(region, id) : null
    if (!earlier) throw error
    return earlier
  }
}
