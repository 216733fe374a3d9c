import type { Output } from '@shared/contracts'
import { consentScope } from '@shared/contracts/account'
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
      consentScope.options.map(async (scope) =>
        (await missingOf(person, scope, at)).map((what) => ({ scope, what })),
      ),
    ),
  ])
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
    missing: missing.flat(),
  }
}
