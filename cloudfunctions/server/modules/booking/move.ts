import { moveAppointment } from '@shared/domain/booking/ledger'
import { hasOtherThen, mayMove } from '@shared/domain/booking/limits'
import { rules, serviceOf } from '../../catalog/services'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertBehind } from '../duty/people'
import { afterChange, stillGiven } from './after'
import { readBooker } from './bookerRepo'
import { changeVisit } from './changes'
import { presentVisit } from './present'
import { giverOf } from './slots'
import { freeSeatIn, isFull, slotAt, taken } from './take'
import { newToExpert, toExpert } from './tell'
import { ownVisit } from './visitRepo'

export const move: Handler<'booking.move'> = async ({ id, expert, startAt }, context) => {
  const found = await ownVisit(context, id)
  if (!found) return refuse('NOT_FOUND')
  const { at } = context
  const service = serviceOf(found.service)
  if (!service) return refuse('SERVICE_UNKNOWN')
  const expertId = await expertBehind(context, expert)
  const giver = expertId && (await giverOf(context, expertId))
  if (!giver) return refuse('EXPERT_UNKNOWN')
  if (!service.licences.includes(giver.card.licence)) return refuse('MAY_NOT_GIVE')
  const slot = slotAt(giver, service.id, startAt, at)
  if (isRefusal(slot)) return slot
  const stays = found.expertId === giver.expertId && found.startAt === startAt
  if (!stays && (await isFull(giver, slot))) return taken(giver, slot, at)
  const { capacity, confirms } = service
  const changed = await changeVisit(context, id, {
    name: 'moved',
    decide: async ({ visit, appointment, seat, next }, transaction) => {
      // Where it is already: a second device said the same.
      if (visit.expertId === giver.expertId && visit.startAt === startAt && !visit.asksChoice)
        return { writes: {} }
      if (!visit.asksChoice && !mayMove(rules, visit.startAt, at))
        return { refused: 'MOVE_TOO_LATE' as const }
      const { personId } = visit
      const other = personId !== null && hasOtherThen(await readBooker(transaction, personId), slot, id)
      if (other) return { refused: 'BOOKED_THEN' as const }
      const free = await freeSeatIn(transaction, giver.expertId, slot, { id, capacity })
      if (free === null) return { refused: 'SLOT_TAKEN' as const }
      const to = { id: free, expertId: giver.expertId, service: service.id, startAt, endAt: slot.endAt }
      return moveAppointment(appointment, seat, next, { seat: to, found: null }, { confirms, at })
    },
    tell: (before, after) => [
      ...(before.expertId === after.expertId ? [] : toExpert(context, before, 'visit_left')),
      ...newToExpert(context, after),
    ],
  })
  if (isRefusal(changed)) return changed.refused === 'SLOT_TAKEN' ? taken(giver, slot, at) : changed
  const visit = await stillGiven(context, changed.visit)
  await afterChange(changed.before, visit)
  return presentVisit(context, visit)
}
