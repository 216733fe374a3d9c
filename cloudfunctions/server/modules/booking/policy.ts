import type { Input } from '@shared/contracts'
import { ageOn } from '@shared/domain/assessment/ageGate'
import { isOfAge, type Service } from '@shared/domain/booking/service'
import { serviceOf } from '../../catalog/services'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'

type About = Pick<Input<'booking.book'>, 'service' | 'way' | 'forWhom' | 'age' | 'isGuardian'>

/** The service that somebody wants, if it is for whom they want it; or why not. */
export function serviceFor(
  { service: id, way, forWhom, age, isGuardian }: About,
  { person, at }: Pick<ActionContext, 'person' | 'at'>,
): Service | Refusal<'AGE_REQUIRED' | 'OUT_OF_AGE' | 'GUARDIAN_REQUIRED' | 'SERVICE_UNKNOWN' | 'BAD_INPUT'> {
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  const service = serviceOf(id)
  if (!service) return refuse('SERVICE_UNKNOWN')
  if (!service.ways.includes(way)) return refuse('BAD_INPUT', { field: 'way' })
  const own = ageOn(person.birthMonth, at)
  // A child's appointment is made by the child, or by an adult who says to be the guardian.
  if (forWhom === 'child' && (own < 18 || !isGuardian))
    return refuse('GUARDIAN_REQUIRED', { scope: 'booking' })
  return isOfAge(service, forWhom === 'self' ? own : age) ? service : refuse('OUT_OF_AGE')
}
