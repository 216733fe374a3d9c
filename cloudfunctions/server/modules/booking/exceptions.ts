import type { Schedule } from '@shared/domain/booking/schedule'
import type { Licence } from '@shared/domain/booking/service'
import { minutesOf } from '@shared/kit/period'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { editSchedule, isTooMany, unlessSure } from './edit'
import { againstGiving } from './lines'

export const except: Handler<'staff.booking.except'> = async ({ sure, ...input }, context) => {
  const { from, to, firstOn, lastOn, why } = input
  if (lastOn < firstOn || minutesOf(to) <= minutesOf(from)) return refuse('BAD_INPUT', { field: 'to' })
  if ((why === 'extra') !== (input.service !== null)) return refuse('BAD_INPUT', { field: 'service' })
  const exception = { ...input, id: context.effectId }
  const decide = (now: Schedule, licence: Licence) => {
    if (now.exceptions.some(({ id }) => id === exception.id)) return now
    const against = input.service === null ? null : againstGiving(input.service, exception, licence)
    if (against) return against
    const after = { ...now, exceptions: [...now.exceptions, exception] }
    return isTooMany(after) ? refuse('TOO_MANY_LINES') : after
  }
  return editSchedule(context, decide, unlessSure(context, sure))
}

export const asUsual: Handler<'staff.booking.asUsual'> = async ({ exceptionId, sure }, context) => {
  const decide = (now: Schedule) =>
    now.exceptions.some(({ id }) => id === exceptionId)
      ? { ...now, exceptions: now.exceptions.filter(({ id }) => id !== exceptionId) }
      : refuse('NOT_FOUND')
  return editSchedule(context, decide, unlessSure(context, sure))
}
