import type { ConsentScope } from '@shared/contracts/action'
import { consentText, digestOfText } from '../catalog/consents'
import { newestConsent } from './consentRepo'

/** True while the newest record of the scope grants, and grants the text that is in force now. */
export async function hasConsent(personId: string, scope: ConsentScope): Promise<boolean> {
  const text = consentText(scope)
  const newest = await newestConsent(personId, scope)
  return (
    text !== null &&
    newest?.granted === true &&
    newest.version === text.version &&
    newest.textSha256 === digestOfText(text)
  )
}
