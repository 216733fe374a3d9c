import type { Output } from '@shared/contracts'
import type { ActionContext } from '../../kernel/context'
import { staffOf } from '../../kernel/personRepo'
import { expertCards } from './experts'
import { onDuty } from './onDuty'
import { whoIs } from './people'

/** The experts of the region but oneself, those on duty first. */
export async function colleaguesOf(
  context: ActionContext,
): Promise<Output<'staff.letter.colleagues'>['colleagues']> {
  const { region, at, person } = context
  const ids = (await staffOf(region, 'expert')).filter((id) => id !== person._id)
  const [who, cards, here] = await Promise.all([
    whoIs(context, ids),
    expertCards(context, ids),
    onDuty(region, at),
  ])
  return ids
    .flatMap((id) => {
      const named = who.get(id)
      const specialties = [...(cards.get(id)?.specialties ?? [])]
      return named ? [{ ...named, specialties, onDuty: here.includes(id) }] : []
    })
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty))
}
