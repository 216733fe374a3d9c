import type { Output } from '@shared/contracts'
import type { Licence } from '@shared/domain/booking/service'
import { dateOn } from '@shared/kit/time'
import { servicesOf } from '../../catalog/services'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertCards } from '../duty/experts'
import { findSchedule, type ScheduleDocument } from './scheduleRepo'

type Presented = Output<'staff.booking.schedule'>

/** A schedule as its expert sees it: what is still to come, and what they may give. */
export function presentSchedule(
  document: Pick<ScheduleDocument, 'lines' | 'exceptions'> | null,
  licence: Licence,
  at: number,
): Presented {
  const today = dateOn(at)
  return {
    lines: (document?.lines ?? []).filter(({ lastOn }) => lastOn >= today).map((line) => ({ ...line })),
    exceptions: (document?.exceptions ?? [])
      .filter(({ lastOn }) => lastOn >= today)
      .map((exception) => ({ ...exception })),
    services: [...servicesOf(licence).values()].map(({ id, name, minutes }) => ({ id, name, minutes })),
  }
}

export const schedule: Handler<'staff.booking.schedule'> = async (_input, context) => {
  const { person, at } = context
  const card = (await expertCards(context, [person._id])).get(person._id)
  if (!card) return refuse('PROFILE_REQUIRED')
  return presentSchedule(await findSchedule(person._id), card.licence, at)
}
