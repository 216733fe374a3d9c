import type { Occasion } from '@shared/domain/activity/occasion'
import { ageOn } from '@shared/domain/assessment/ageGate'
import { isMinor } from '@shared/domain/assessment/minor'
import type { ActionContext } from '../../kernel/context'
import { newestForChild } from '../../kernel/guardianRepo'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { ParsedInput } from '../../kernel/registry'
import type { Child } from '../guardian'

type Wish = Pick<ParsedInput<'activity.signUp'>, 'forWhom' | 'age' | 'guardianVersion'>
type Born = Pick<Child, 'birthMonth'>
type Why = 'AGE_REQUIRED' | 'OUT_OF_AGE' | 'GUARDIAN_REQUIRED' | 'CONSENT_VERSION_OLD' | 'BAD_INPUT'

/**
 * Why somebody cannot take part in an occasion; null when they can. Where a guardian's text is asked for, an adult who
 * has read the one that is in force signs up for a child. Of a child with an account its own month of birth counts, and
 * not what is said of its age.
 */
export function againstWish(
  { ages, guardianVersion: asked }: Pick<Occasion, 'ages' | 'guardianVersion'>,
  { forWhom, age, guardianVersion }: Wish,
  { person, at }: Pick<ActionContext, 'person' | 'at'>,
  child: Born | null,
): Refusal<Why> | null {
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  if (asked === null && forWhom === 'child') return refuse('BAD_INPUT', { field: 'forWhom' })
  if (child && forWhom !== 'child') return refuse('BAD_INPUT', { field: 'ward' })
  if (asked !== null && (forWhom === 'self' || isMinor(person.birthMonth, at) || guardianVersion === null))
    return refuse('GUARDIAN_REQUIRED', { scope: 'activities' })
  if (asked !== null && guardianVersion !== asked) return refuse('CONSENT_VERSION_OLD')
  if (ages === null) return null
  const born = forWhom === 'child' ? child?.birthMonth : person.birthMonth
  const years = born ? ageOn(born, at) : age
  if (years === null) return refuse('AGE_REQUIRED')
  return years >= ages.min && years <= ages.max ? null : refuse('OUT_OF_AGE')
}

/** Whether a guardian has taken back that this child may take part: then no guardian signs it up. */
export async function isTakenBack({ personId }: Child): Promise<boolean> {
  const newest = await newestForChild(personId, 'activities')
  return newest !== null && !newest.granted
}
