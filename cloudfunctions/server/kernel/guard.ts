import type { Audience } from '@shared/contracts/action'
import type { Caller } from '../cloud/caller'
import type { PersonDocument } from './personRepo'

/** Ways in for people. A crawler, a timer or another function is not a person, whatever id it carries. */
const PEOPLE = new Set(['wx_client', 'wx_devtools', 'wx_localdebug'])

/** The openid of a person that may be known or made; null for everything else. */
export const openidOfPerson = ({ openid, source }: Caller): string | null =>
  PEOPLE.has(source) ? openid : null

/** Roles are read from the stored person on every call, so that a withdrawal takes effect on the next. */
export const rolesOf = (person: PersonDocument): readonly Audience[] =>
  person.disabledAt === null ? ['citizen', ...person.roles] : []

export const admits = (audience: readonly Audience[], person: PersonDocument): boolean =>
  rolesOf(person).some((role) => audience.includes(role))
