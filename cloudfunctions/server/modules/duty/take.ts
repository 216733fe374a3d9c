import { take as taken } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteTaken } from '../notice'
import { changeTurn, holderIsFree } from './changes'
import { changedTurn } from './present'

export const take: Handler<'staff.duty.take'> = async ({ turnId }, context) => {
  const { person, at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'taken',
    decide: (turn) => taken(turn, person._id, at),
    check: holderIsFree(context),
  })
  if (isRefusal(changed)) return changed
  // The supervisors who were told that nobody has it need not look.
  await noteTaken(turnId, 'shift_swap', at)
  return changedTurn(context, changed.turn)
}
