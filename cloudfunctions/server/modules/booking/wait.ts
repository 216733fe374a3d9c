import { addDays, dateOn } from '@shared/kit/time'
import { rules } from '../../catalog/services'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertBehind } from '../duty/people'
import { serviceFor } from './policy'
import { presentWaits } from './present'
import { giverOf } from './slots'
import { addWait, ownWait, waitsOf } from './waitRepo'

export const wait: Handler<'booking.wait'> = async (input, context) => {
  const { person, region, at, effectId } = context
  const service = serviceFor(input, context)
  if (isRefusal(service)) return service
  const expertId = await expertBehind(context, input.expert)
  const giver = expertId && (await giverOf(context, expertId))
  if (!giver) return refuse('EXPERT_UNKNOWN')
  if (!service.licences.includes(giver.card.licence)) return refuse('MAY_NOT_GIVE')
  const { untilOn, way, topic, forWhom } = input
  if (untilOn < dateOn(at) || untilOn > addDays(dateOn(at), rules.windowDays)) return refuse('OUTSIDE_WINDOW')
  const waiting = await waitsOf(person._id)
  const same = waiting.some(
    (one) => one._id !== effectId && one.expertId === giver.expertId && one.service === service.id,
  )
  if (same) return refuse('ALREADY_WAITING')
  await addWait({
    _id: effectId,
    region,
    personId: person._id,
    expertId: giver.expertId,
    service: service.id,
    state: 'waiting',
    at,
    untilOn,
    seatId: null,
    offerUntil: null,
    way,
    topic,
    forWhom,
  })
  const stored = await ownWait(context, effectId)
  const [presented] = stored ? await presentWaits(context, [stored]) : []
  if (!presented) throw new Error('a place in a waiting list was not stored')
  return { wait: presented }
}
