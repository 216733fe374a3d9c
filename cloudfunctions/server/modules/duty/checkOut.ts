import { checkOut as left } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { changeTurn } from './changes'
import { changedTurn } from './present'

export const checkOut: Handler<'staff.duty.checkOut'> = async ({ turnId }, context) => {
  const { person, at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'left',
    decide: (turn) => left(turn, person._id, at),
  })
  return isRefusal(changed) ? changed : changedTurn(context, changed.turn)
}
