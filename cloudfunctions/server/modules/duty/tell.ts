import type { Turn } from '@shared/domain/duty/turn'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { announce, type NewNotice } from '../notice'

type Telling = Pick<ActionContext, 'region' | 'at'>

/** That something about a turn concerns this person, or the supervisors. */
export const swapNotice = (
  { region, at }: Telling,
  { id }: Pick<Turn, 'id'>,
  to: string | 'supervisors',
): NewNotice => ({
  id: `shift_swap:${id}:${to}:${at}`,
  region,
  kind: 'shift_swap',
  to: to === 'supervisors' ? { staff: 'supervisor' } : { person: to },
  ref: id,
  at,
})

/** That the colleague who was asked to take a turn over has answered. */
export const answerNotice = ({ region, at }: Telling, ref: string, person: string): NewNotice => ({
  id: `swap_answered:${ref}:${person}:${at}`,
  region,
  kind: 'swap_answered',
  to: { person },
  ref,
  at,
})

/** That these people's turns are not what they were, by somebody else's hand. */
export const rosterNotices = (
  { region, at, person: by }: Pick<ActionContext, 'region' | 'at' | 'person'>,
  ref: string,
  people: readonly (string | null)[],
): readonly NewNotice[] =>
  people.flatMap((person) =>
    person === null || person === by._id
      ? []
      : [
          {
            id: `roster_changed:${ref}:${person}:${at}`,
            region,
            kind: 'roster_changed',
            to: { person },
            ref,
            at,
          },
        ],
  )

/** Tells whose turn it is that somebody else has changed it; nobody when it is nobody's, or their own doing. */
export async function tellHolder(
  transaction: Transaction,
  context: Pick<ActionContext, 'region' | 'at' | 'person'>,
  ref: string,
  holderId: string | null,
): Promise<void> {
  for (const notice of rosterNotices(context, ref, [holderId])) await announce(transaction, notice)
}
