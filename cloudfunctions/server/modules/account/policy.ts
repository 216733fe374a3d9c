import { ageOn } from '@shared/domain/assessment/ageGate'
import { isInForce } from '../../catalog/consents'
import type { ParsedInput } from '../../kernel/registry'

const OLDEST = 120

/** A month that has come, of somebody who may be alive. */
export function isPossibleBirth(birthMonth: string, at: number): boolean {
  const age = ageOn(birthMonth, at)
  return age >= 0 && age <= OLDEST
}

/** Why a consent cannot be given: to a text that is not in force, or without an age. */
export function refusalOfGrant(
  seen: ParsedInput<'account.consent'>,
  birthMonth: string | null,
): 'CONSENT_VERSION_OLD' | 'AGE_REQUIRED' | null {
  if (!isInForce(seen)) return 'CONSENT_VERSION_OLD'
  return birthMonth === null ? 'AGE_REQUIRED' : null
}
