import type { Output } from '@shared/contracts'
import type { ConsentDocument } from '../../kernel/consentRepo'
import { rolesOf } from '../../kernel/guard'
import type { PersonDocument } from '../../kernel/personRepo'

type Session = Output<'account.session'>
type Role = Session['roles'][number]

/** What a person may know of itself: never the personId or an openid. */
export function presentSession(person: PersonDocument, consents: readonly ConsentDocument[]): Session {
  return {
    region: person.region,
    roles: rolesOf(person).filter((role): role is Role => role !== 'timer'),
    birthMonth: person.birthMonth,
    preferences: person.preferences,
    consents: consents.map(({ scope, version, granted, at }) => ({ scope, version, granted, at })),
  }
}
