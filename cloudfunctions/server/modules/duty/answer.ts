import { answer as answered } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { changeTurn, holderIsFree } from './changes'
import { changedTurn } from './present'
import { swapNotice } from './tell'

export const answer: Handler<'staff.duty.answer'> = async ({ turnId, accept }, context) => {
  const { person, at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'answered',
    decide: (turn) => answered(turn, person._id, accept, at),
    check: holderIsFree(context),
    tell: ({ id, holderId, offeredTo }) =>
      [holderId, offeredTo].filter((one) => one !== null).map((one) => swapNotice(context, { id }, one)),
  })
  if (isRefusal(changed)) return changed
  await relaySoon()
  return changedTurn(context, changed.turn)
}
