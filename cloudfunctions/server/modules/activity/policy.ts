import type { Occasion } from '@shared/domain/activity/occasion'
import { ageOn } from '@shared/domain/assessment/ageGate'
import { isMinor } from '@shared/domain/assessment/minor'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { ParsedInput } from '../../kernel/registry'

type Wish = Pick<ParsedInput<'activity.signUp'>, 'forWhom' | 'age' | 'guardianVersion'>
type Why = 'AGE_REQUIRED' | 'OUT_OF_AGE' | 'GUARDIAN_REQUIRED' | 'CONSENT_VERSION_OLD' | 'BAD_INPUT'

/**
 * Why somebody cannot take part in an occasion; null when they can. Where a guardian's text is asked for, an adult who
 * has read the one that is in force signs up for a child.
 */
export function againstWish(
  { ages, guardianVersion: asked }: Pick<Occasion, 'ages' | 'guardianVersion'>,
  { forWhom, age, guardianVersion }: Wish,
  { person, at }: Pick<ActionContext, 'person' | 'at'>,
): Refusal<Why> | null {
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  if (asked === null && forWhom === 'child') return refuse('BAD_INPUT', { field: 'forWhom' })
  if (asked !== null && (forWhom === 'self' || isMinor(person.birthMonth, at) || guardianVersion === null))
    return refuse('GUARDIAN_REQUIRED', { scope: 'activities' })
  if (asked !== null && guardianVersion !== asked) return refuse('CONSENT_VERSION_OLD')
  if (ages === null) return null
  const years = forWhom === 'child' ? age : ageOn(person.birthMonth, at)
  if (years === null) return refuse('AGE_REQUIRED')
  return years >= ages.min && years <= ages.max ? null : refuse('OUT_OF_AGE')
}
