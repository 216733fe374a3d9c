import type { Output } from '@shared/contracts'
import { consentScope } from '@shared/contracts/account'
import { consentText } from '../../catalog/consents'
import type { ActionContext } from '../../kernel/context'
import { rolesOf } from '../../kernel/guard'
import { missingOf } from '../../kernel/minor'
import { newestConsents } from './repo'

type Session = Output<'account.session'>
type Role = Session['roles'][number]

/** What a person may know of itself as it is stored now: never the personId or an openid. */
export async function sessionOf({ person, at }: Pick<ActionContext, 'person' | 'at'>): Promise<Session> {
  const [consents, missing] = await Promise.all([
    newestConsents(person._id),
    Promise.all(
      consentScope.options.map(async (scope) => {
        const now = await missingOf(person, scope, at)
        const newest = consentText(scope)
        const all = newest?.keeps ? await missingOf(person, scope, at, newest.version) : now
        return all.map((what) => ({ scope, what, now: now.includes(what) }))
      }),
    ),
  ])
  const missingIf = (wanted: boolean): Session['missing'] =>
    missing.flat().flatMap(({ scope, what, now }) => (now === wanted ? [{ scope, what }] : []))
  return {
    region: person.region,
    roles: rolesOf(person).filter((role): role is Role => role !== 'timer'),
    birthMonth: person.birthMonth,
    preferences: person.preferences,
    consents: consents.map(({ scope, version, granted, at: given }) => ({
      scope,
      version,
      granted,
      at: given,
    })),
    missing: missingIf(true),
    missingForNewest: missingIf(false),
  }
}
