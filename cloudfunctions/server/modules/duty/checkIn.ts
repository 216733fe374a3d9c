import { checkIn as arrived } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteLooked, noteTaken, relaySoon } from '../notice'
import { changeTurn, holderIsFree } from './changes'
import { changedTurn } from './present'
import { rosterNotices } from './tell'

export const checkIn: Handler<'staff.duty.checkIn'> = async ({ turnId }, context) => {
  const { person, at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'arrived',
    decide: (turn) => arrived(turn, person._id, at),
    check: holderIsFree(context),
    tell: ({ id, holderId }, after) =>
      holderId === after.holderId ? [] : rosterNotices(context, id, [holderId]),
  })
  if (isRefusal(changed)) return changed
  await noteLooked(person._id, turnId, at)
  await noteTaken(turnId, 'shift_silent', at)
  await relaySoon()
  return changedTurn(context, changed.turn)
}
