import { type LineTimes, linesMeet, type Schedule } from '@shared/domain/booking/schedule'
import { type Licence, mayGive } from '@shared/domain/booking/service'
import { minutesOf } from '@shared/kit/period'
import { addDays, dateOn } from '@shared/kit/time'
import { serviceOf } from '../../catalog/services'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { editSchedule, isTooMany, unlessSure } from './edit'

const FOR_EVER = '9999-12-31'

/** Why a service cannot be given in these times; null when it can. */
export function againstGiving(
  service: string,
  { from, to }: LineTimes,
  licence: Licence,
): Refusal<'SERVICE_UNKNOWN' | 'MAY_NOT_GIVE' | 'LINE_TOO_SHORT'> | null {
  const known = serviceOf(service)
  if (!known) return refuse('SERVICE_UNKNOWN')
  if (!mayGive(known, licence)) return refuse('MAY_NOT_GIVE')
  return minutesOf(to) - minutesOf(from) < known.minutes ? refuse('LINE_TOO_SHORT') : null
}

/** A line beside the others takes nobody's time away. */
export const addLine: Handler<'staff.booking.addLine'> = async (input, context) => {
  const line = { ...input, id: context.effectId, lastOn: FOR_EVER }
  return editSchedule(context, (now, licence) => {
    if (now.lines.some(({ id }) => id === line.id)) return now
    const against = againstGiving(line.service, line, licence)
    if (against) return against
    if (now.lines.some((other) => linesMeet(other, line))) return refuse('LINES_MEET')
    const after = { ...now, lines: [...now.lines, line] }
    return isTooMany(after) ? refuse('TOO_MANY_LINES') : after
  })
}

/** A line that is ended today was given up to yesterday. */
export const removeLine: Handler<'staff.booking.removeLine'> = async ({ lineId, sure }, context) => {
  const lastOn = addDays(dateOn(context.at), -1)
  const decide = (now: Schedule) =>
    now.lines.some(({ id }) => id === lineId)
      ? { ...now, lines: now.lines.map((line) => (line.id === lineId ? { ...line, lastOn } : line)) }
      : refuse('NOT_FOUND')
  return editSchedule(context, decide, unlessSure(context, sure))
}
