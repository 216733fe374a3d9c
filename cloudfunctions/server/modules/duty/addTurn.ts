import { isFree } from '@shared/domain/duty/roster'
import { fits, spanOn } from '@shared/domain/duty/shift'
import { freshTurn } from '@shared/domain/duty/turn'
import { inTransaction, unlessThere } from '../../cloud/transaction'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { noteChange } from './changes'
import { expertBehind } from './people'
import { changedTurn } from './present'
import { turnsAround } from './rosterDays'
import { holdPerson, addTurn as storeTurn } from './rosterRepo'
import { openOn } from './specialDays'
import { tellHolder } from './tell'

export const addTurn: Handler<'staff.duty.addTurn'> = async (input, context) => {
  const { region, at, effectId } = context
  const { on, from, to, kind } = input
  const holderId = input.expert === null ? null : await expertBehind(context, input.expert)
  if (input.expert !== null && holderId === null) return refuse('EXPERT_UNKNOWN')
  const span = spanOn(on, { from, to })
  if (span.endAt <= at) return refuse('SHIFT_OVER')
  if (!fits(kind, span, await openOn(region)(on))) return refuse('OUTSIDE_HOURS')
  const turn = freshTurn({ id: effectId, shiftId: null, on, kind, holderId, ...span })
  // Null for a repeat after a crash: it is there.
  const free = await unlessThere(() =>
    inTransaction(async (transaction) => {
      if (holderId !== null) {
        await holdPerson(transaction, region, holderId, at)
        if (!isFree(await turnsAround(region, span.startAt), holderId, turn)) return false
      }
      await storeTurn(transaction, region, turn)
      await noteChange(transaction, context, turn, 'added')
      await tellHolder(transaction, context, turn.id, holderId)
      return true
    }),
  )
  if (free === false) return refuse('SHIFT_OVERLAP')
  await relaySoon()
  return changedTurn(context, turn)
}
