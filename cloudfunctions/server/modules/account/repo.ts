import { consentScope } from '@shared/contracts/account'
import { addConsent, type ConsentDocument, newestConsent } from '../../kernel/consentRepo'
import { changePerson, type PersonDocument } from '../../kernel/personRepo'

/** The record in force of each purpose that was ever answered. */
export async function newestConsents(personId: string): Promise<ConsentDocument[]> {
  const newest = await Promise.all(consentScope.options.map((scope) => newestConsent(personId, scope)))
  return newest.filter((record) => record !== null)
}

/** A record that is there already is the same one: its `_id` follows from the key. */
export const appendConsent = (record: ConsentDocument) => addConsent(record)

export const saveBirthMonth = (personId: string, birthMonth: string) => changePerson(personId, { birthMonth })

export const savePreferences = (personId: string, preferences: PersonDocument['preferences']) =>
  changePerson(personId, { preferences })
