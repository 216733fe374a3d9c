import type { ConsentScope } from '@shared/contracts/action'
import { needsOf } from '@shared/domain/assessment/minor'
import { isInForceForGuardians } from '../catalog/consents'
import { newestForChild } from './guardianRepo'
import type { PersonDocument } from './personRepo'
import { hasPhone } from './phoneRepo'
import { type Refusal, refuse } from './refuse'
import { start } from './start'

/** What stands between a minor and a purpose; `channel`: this deployment cannot confirm anybody's identity. */
export type Missing = 'guardian' | 'phone' | 'channel'

/**
 * Empty for adults, and while the age is not known, which is asked for first. Reads nothing for an adult. `from` is the
 * first version of the text that speaks of what is to be done.
 */
export async function missingOf(
  { _id, birthMonth }: Pick<PersonDocument, '_id' | 'birthMonth'>,
  scope: ConsentScope,
  at: number,
  from?: string,
): Promise<readonly Missing[]> {
  if (birthMonth === null) return []
  const { minorIdentity, verifiesPhones } = start()
  const needs = needsOf(birthMonth, scope, minorIdentity, at)
  const missing: Missing[] = []
  if (needs.includes('phone') && !(await hasPhone(_id))) missing.push(verifiesPhones ? 'phone' : 'channel')
  if (needs.includes('guardian') && !(await hasGuardian(_id, scope, from))) missing.push('guardian')
  return missing
}

const refusals = {
  channel: 'CHANNEL_MISSING',
  phone: 'PHONE_REQUIRED',
  guardian: 'GUARDIAN_REQUIRED',
} as const

/** Why a minor cannot go on with a purpose; null when nothing is missing. */
export async function refusalOfMinor(
  person: Pick<PersonDocument, '_id' | 'birthMonth'>,
  scope: ConsentScope,
  at: number,
  from?: string,
): Promise<Refusal<(typeof refusals)[Missing]> | null> {
  const [first] = await missingOf(person, scope, at, from)
  return first ? refuse(refusals[first], { scope }) : null
}

/** True while the newest record of a guardian grants, and grants a text that is in force now. */
async function hasGuardian(childId: string, scope: ConsentScope, from?: string): Promise<boolean> {
  const newest = await newestForChild(childId, scope)
  return newest?.granted === true && isInForceForGuardians(newest, from)
}
