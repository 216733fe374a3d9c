import { inOrderOfChoice } from '@shared/domain/booking/choice'
import type { ActionContext } from '../../kernel/context'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Handler, ParsedInput } from '../../kernel/registry'
import { expertBehind } from '../duty/people'
import { isInCare } from '../safety'
import { afterChange, stillGiven } from './after'
import { choicesOf } from './experts'
import { serviceFor } from './policy'
import { presentVisit } from './present'
import { giverOf } from './slots'
import { slotAt, takeSlot, type Wish } from './take'
import { findVisit, type VisitDocument } from './visitRepo'

/** So many times the best free time is looked for anew, while others are faster. */
const ROUNDS = 8

type Seat = NonNullable<ParsedInput<'booking.book'>['seat']>

export const book: Handler<'booking.book'> = async (input, context) => {
  const service = serviceFor(input, context)
  if (isRefusal(service)) return service
  const { person, effectId } = context
  const wish: Wish = {
    id: effectId,
    service,
    personId: person._id,
    inCare: await isInCare(context, person._id),
    caller: null,
    way: input.way,
    topic: input.topic,
    forWhom: input.forWhom,
  }
  // A repeat after a crash: it is there.
  const there = await findVisit(effectId)
  const made =
    there ?? (await (input.seat ? bookSeat(context, input.seat, wish) : bookAnybody(context, wish)))
  if (isRefusal(made)) return made
  const visit = await stillGiven(context, made)
  await afterChange(visit)
  return presentVisit(context, visit)
}

/** A time of one expert. */
export async function bookSeat(context: ActionContext, { expert, startAt }: Seat, wish: Wish) {
  const expertId = await expertBehind(context, expert)
  const giver = expertId && (await giverOf(context, expertId))
  if (!giver) return refuse('EXPERT_UNKNOWN')
  if (!wish.service.licences.includes(giver.card.licence)) return refuse('MAY_NOT_GIVE')
  const slot = slotAt(giver, wish.service.id, startAt, context.at)
  return isRefusal(slot) ? slot : takeSlot(context, giver, slot, wish)
}

/**
 * The best free time of anybody. When others are faster, what is left is looked at anew; many who come at once spread
 * over more and more of the best times, so that each round serves many of them.
 */
async function bookAnybody(
  context: ActionContext,
  wish: Wish,
): Promise<
  | VisitDocument
  | Refusal<
      | 'NOBODY_FREE'
      | 'SLOT_TAKEN'
      | 'BOOKED_THEN'
      | 'TOO_MANY_BOOKED'
      | 'TOO_MANY_CANCELLED'
      | 'SLOT_PAST'
      | 'SLOT_NOT_GIVEN'
      | 'OUTSIDE_WINDOW'
    >
> {
  const missed = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const choices = await choicesOf(context, wish.service.id, wish.topic)
    const candidates = choices
      .flatMap(({ giver, free, fits, load }) =>
        free.map((slot) => ({
          giver,
          slot,
          expertId: giver.expertId,
          startAt: slot.startAt,
          fits,
          load,
        })),
      )
      .filter(({ startAt }) => !missed.has(String(startAt)))
      .sort(inOrderOfChoice)
    if (candidates.length === 0) return refuse('NOBODY_FREE')
    const among = Math.min(2 ** round, candidates.length)
    const chosen = candidates[spread(wish.id, round) % among]
    if (!chosen) return refuse('NOBODY_FREE')
    const made = await takeSlot(context, chosen.giver, chosen.slot, wish)
    if (!isRefusal(made)) return made
    // The person has something else then: another time may do.
    if (made.refused === 'BOOKED_THEN') missed.add(String(chosen.startAt))
    else if (made.refused !== 'SLOT_TAKEN') return made
  }
  return refuse('SLOT_TAKEN')
}

/** A number that differs from wish to wish and from round to round. */
const spread = (id: string, round: number): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + round) % 65_521, 7)
