import type { ConsentScope } from '@shared/contracts/action'
import { isInForce } from '../catalog/consents'
import { newestConsent } from './consentRepo'

/**
 * True while the newest record of the scope grants, and grants a text that is in force now; `from` is the first version
 * that speaks of what is to be done.
 */
export async function hasConsent(personId: string, scope: ConsentScope, from?: string): Promise<boolean> {
  const newest = await newestConsent(personId, scope)
  return newest?.granted === true && isInForce(newest, from)
}
