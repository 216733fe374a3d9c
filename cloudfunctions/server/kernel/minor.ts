import type { ConsentScope } from '@shared/contracts/action'
import { needsOf } from '@shared/domain/assessment/minor'
import { digestOfText, guardianText } from '../catalog/consents'
import { newestForChild } from './guardianRepo'
import type { PersonDocument } from './personRepo'
import { hasPhone } from './phoneRepo'
import { type Refusal, refuse } from './refuse'
import { start } from './start'

/** What stands between a minor and a purpose; `channel`: this deployment cannot confirm anybody's identity. */
export type Missing = 'guardian' | 'phone' | 'channel'

/** Empty for adults, and while the age is not known, which is asked for first. Reads nothing for an adult. */
export async function missingOf(
  { _id, birthMonth }: Pick<PersonDocument, '_id' | 'birthMonth'>,
  scope: ConsentScope,
  at: number,
): Promise<readonly Missing[]> {
  if (birthMonth === null) return []
  const { minorIdentity, verifiesPhones } = start()
  const needs = needsOf(birthMonth, scope, minorIdentity, at)
  const missing: Missing[] = []
  if (needs.includes('phone') && !(await hasPhone(_id))) missing.push(verifiesPhones ? 'phone' : 'channel')
  if (needs.includes('guardian') && !(await hasGuardian(_id, scope))) missing.push('guardian')
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
): Promise<Refusal<(typeof refusals)[Missing]> | null> {
  const [first] = await missingOf(person, scope, at)
  return first ? refuse(refusals[first], { scope }) : null
}

/** True while the newest record of a guardian grants, and grants the text that is in force now. */
async function hasGuardian(childId: string, scope: ConsentScope): Promise<boolean> {
  const text = guardianText(scope)
  const newest = await newestForChild(childId, scope)
  return (
    text !== null &&
    newest?.granted === true &&
    newest.version === text.version &&
    newest.textSha256 === digestOfText(text)
  )
}
