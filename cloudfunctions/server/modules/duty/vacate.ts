import { vacate } from '@shared/domain/duty/turn'
import { addDays, dateOn } from '@shared/kit/time'
import { inTransaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { announce } from '../notice'
import { changeTurn, noteChange } from './changes'
import { emptyShift, shiftsOf, turnsHeldBy } from './rosterRepo'

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const

/**
 * Opens whatever somebody who is no expert any more still has in the roster: the lines of the week stay without anybody,
 * and so do the turns that are not over. The supervisors hear of it once. May be said again. Returns how many lines and
 * turns were opened.
 */
export async function vacateTurns(
  context: Pick<ActionContext, 'person' | 'region' | 'at'>,
  holderId: string,
): Promise<number> {
  const { region, at } = context
  const today = dateOn(at)
  let opened = 0
  for (const shift of await shiftsOf(region, WEEK, today)) {
    if (shift.expertId !== holderId) continue
    await inTransaction((transaction) =>
      noteChange(transaction, context, { id: shift.id, holderId }, 'vacated'),
    )
    opened += await emptyShift(shift.id, holderId)
  }
  // A night that began the day before is not over in the morning.
  for (const id of await turnsHeldBy(holderId, addDays(today, -1))) {
    let left = false
    await changeTurn(context, id, {
      name: 'vacated',
      decide: (turn) => {
        const change = vacate(turn, holderId, at)
        left = Object.keys(change).length > 0
        return { change }
      },
    })
    if (left) opened += 1
  }
  if (opened > 0)
    await inTransaction((transaction) =>
      announce(transaction, {
        id: `vacated:${holderId}:${at}`,
        region,
        kind: 'shift_silent',
        to: { staff: 'supervisor' },
        ref: null,
        at,
      }),
    )
  return opened
}
