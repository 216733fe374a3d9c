import { inOrderOfChoice } from '@shared/domain/booking/choice'
import type { FreeSlot } from '@shared/domain/booking/seat'
import { serviceOf } from '../../catalog/services'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentExpert } from './present'
import { schedulesGiving } from './scheduleRepo'
import { bookable, type Giver, giversOf } from './slots'

/** So many of the next free times are said with each expert. */
const SHOWN = 3

export interface Choice {
  readonly giver: Giver
  /** Free times of the service, in order. */
  readonly free: readonly FreeSlot[]
  readonly fits: boolean
  /** How many times are not free any more. */
  readonly load: number
}

/** Everybody who gives a service, with what is free. */
export async function choicesOf(
  context: ActionContext,
  service: string,
  topic: string | null,
): Promise<readonly Choice[]> {
  const givers = await giversOf(context, await schedulesGiving(context.region, service))
  return Promise.all(
    givers.map(async (giver) => {
      const slots = (await bookable(giver, context.at)).filter((slot) => slot.service === service)
      const free = slots.filter(({ left }) => left > 0)
      const fits = topic !== null && (giver.card.specialties as readonly string[]).includes(topic)
      return { giver, free, fits, load: slots.length - free.length }
    }),
  )
}

export const experts: Handler<'booking.experts'> = async ({ service, topic }, context) => {
  if (!serviceOf(service)) return refuse('SERVICE_UNKNOWN')
  const choices = await choicesOf(context, service, topic)
  const first = ({ giver, free, fits, load }: Choice) => ({
    expertId: giver.expertId,
    startAt: free[0]?.startAt ?? Number.MAX_SAFE_INTEGER,
    fits,
    load,
  })
  return {
    experts: [...choices]
      .sort((one, other) => inOrderOfChoice(first(one), first(other)))
      .map(({ giver, free }) => ({
        ...presentExpert(context, giver.expertId, giver.card),
        next: free.slice(0, SHOWN).map(({ startAt, endAt, left }) => ({ startAt, endAt, left })),
      })),
  }
}
