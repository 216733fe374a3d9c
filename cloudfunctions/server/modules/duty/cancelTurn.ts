import type { Decision } from '@shared/domain/duty/turn'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { relaySoon } from '../notice'
import { changeTurn } from './changes'
import { rosterNotices } from './tell'

export const cancelTurn: Handler<'staff.duty.cancelTurn'> = async ({ turnId }, context) => {
  const { at } = context
  const changed = await changeTurn(context, turnId, {
    name: 'cancelled',
    decide: ({ endAt }): Decision<'SHIFT_OVER'> =>
      endAt <= at ? { refused: 'SHIFT_OVER' } : { change: { cancelled: true, here: false } },
    tell: ({ id, holderId, offeredTo }) => rosterNotices(context, id, [holderId, offeredTo]),
  })
  if (isRefusal(changed)) return changed
  await relaySoon()
  return { turnId }
}
