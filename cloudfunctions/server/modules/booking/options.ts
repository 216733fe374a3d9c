import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { choicesOf } from './experts'
import { presentExpert } from './present'
import { ownVisit } from './visitRepo'

/** So many later times are shown. */
const SHOWN = 6

export const options: Handler<'booking.options'> = async ({ id }, context) => {
  const visit = await ownVisit(context, id)
  if (!visit) return refuse('NOT_FOUND')
  const { expertId, startAt, service, topic } = visit
  const choices = await choicesOf(context, service, topic)
  const others = choices.filter(
    ({ giver, free }) => giver.expertId !== expertId && free.some((slot) => slot.startAt === startAt),
  )
  const same = choices.find(({ giver }) => giver.expertId === expertId)
  return {
    sameTime: others.map(({ giver }) => presentExpert(context, giver.expertId, giver.card)),
    later: (same?.free ?? [])
      .filter((slot) => slot.startAt > startAt)
      .slice(0, SHOWN)
      .map((slot) => ({ startAt: slot.startAt, endAt: slot.endAt, left: slot.left })),
  }
}
