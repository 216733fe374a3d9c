import { answer as answered } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteTaken, relaySoon } from '../notice'
import { changeTurn, holderIsFree } from './changes'
import { changedTurn } from './present'
import { answerNotice } from './tell'

export const answer: Handler<'staff.duty.answer'> = async ({ turnId, accept }, context) => {
  const { person, at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'answered',
    decide: (turn) => answered(turn, person._id, accept, at),
    check: holderIsFree(context),
    // Who takes the request back hears nothing of it, and who was asked finds it gone.
    tell: ({ id, holderId }) =>
      holderId === null || holderId === person._id ? [] : [answerNotice(context, id, holderId)],
  })
  if (isRefusal(changed)) return changed
  await noteTaken(turnId, 'shift_swap', at)
  await relaySoon()
  return changedTurn(context, changed.turn)
}
