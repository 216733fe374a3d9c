import type { Output } from '@shared/contracts'
import type { Turn } from '@shared/domain/duty/turn'
import type { ActionContext } from '../../kernel/context'
import { type Who, whoIs } from './people'

type Context = Pick<ActionContext, 'person' | 'region' | 'sealer' | 'digest'>
type PresentedTurn = Output<'staff.duty.take'>['turn']

/** A turn as one of the staff may see it. */
export function presentTurn(
  { person }: Pick<Context, 'person'>,
  turn: Turn,
  names: ReadonlyMap<string, Who>,
): PresentedTurn {
  const { id, on, startAt, endAt, kind, holderId, offeredTo, called, here, shiftId } = turn
  const me = person._id
  return {
    id,
    on,
    startAt,
    endAt,
    kind,
    who: (holderId && names.get(holderId)) || null,
    mine: holderId === me,
    offeredTo: (offeredTo && names.get(offeredTo)) || null,
    offeredToMe: offeredTo === me,
    calledMe: holderId !== me && !here && called.includes(me),
    here,
    ownDate: shiftId === null,
  }
}

/** Everybody whom these turns name. */
export const namedIn = (turns: readonly Turn[]): readonly string[] => [
  ...new Set(turns.flatMap(({ holderId, offeredTo }) => [holderId, offeredTo]).filter((id) => id !== null)),
]

/** The answer of whatever changes one turn. */
export const changedTurn = async (context: Context, turn: Turn) => ({
  turn: presentTurn(context, turn, await whoIs(context, namedIn([turn]))),
})
