import { ageOn, GUARDIAN_AGE } from '@shared/domain/assessment/ageGate'
import { consentText, digestOfText } from '../../catalog/consents'
import type { ParsedInput } from '../../kernel/registry'

const OLDEST = 120

/** A month that has come, of somebody who may be alive. */
export function isPossibleBirth(birthMonth: string, at: number): boolean {
  const age = ageOn(birthMonth, at)
  return age >= 0 && age <= OLDEST
}

/** Why a consent cannot be given: to a text that is not in force, without an age, or by a child alone. */
export function refusalOfGrant(
  { scope, version, textSha256 }: ParsedInput<'account.consent'>,
  birthMonth: string | null,
  at: number,
): 'CONSENT_VERSION_OLD' | 'AGE_REQUIRED' | 'GUARDIAN_REQUIRED' | null {
  const text = consentText(scope)
  if (!text || text.version !== version || digestOfText(text) !== textSha256) return 'CONSENT_VERSION_OLD'
  if (birthMonth === null) return 'AGE_REQUIRED'
  return ageOn(birthMonth, at) < GUARDIAN_AGE ? 'GUARDIAN_REQUIRED' : null
}
