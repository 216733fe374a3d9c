import { offer as offered } from '@shared/domain/duty/turn'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { noteLooked, relaySoon } from '../notice'
import { changeTurn } from './changes'
import { expertBehind } from './people'
import { changedTurn } from './present'
import { swapNotice } from './tell'

export const offer: Handler<'staff.duty.offer'> = async ({ turnId, to }, context) => {
  const { person, at } = context
  const colleague = to === null ? null : await expertBehind(context, to)
  if (to !== null && (colleague === null || colleague === person._id)) return refuse('EXPERT_UNKNOWN')
  let asked: string | null = null
  const changed = await changeTurn(context, turnId, {
    name: 'offered',
    decide: (turn) => offered(turn, person._id, colleague, at),
    // Given away, it has to be known to somebody who sees that it does not stay open.
    tell: (turn) => {
      asked = turn.offeredTo
      return [swapNotice(context, turn, colleague ?? 'supervisors')]
    },
  })
  if (isRefusal(changed)) return changed
  // Whoever was asked before finds the request gone.
  if (asked !== null && asked !== colleague) await noteLooked(asked, turnId, at)
  await relaySoon()
  return changedTurn(context, changed.turn)
}
