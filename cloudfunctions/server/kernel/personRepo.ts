import { command, db } from '../cloud/database'
import { newestFirst, type Position } from './cursor'

/** openid → personId. `_id` is the HMAC of the openid; the openid itself is sealed. */
export interface IdentityDocument {
  readonly _id: string
  readonly personId: string
  readonly openid: string
  readonly createdAt: number
}

export interface PersonDocument {
  readonly _id: string
  readonly region: string
  /** Beside `citizen`, which everybody is. */
  readonly roles: readonly ('expert' | 'supervisor' | 'volunteer' | 'editor' | 'admin')[]
  readonly birthMonth: string | null
  readonly preferences: {
    readonly fontScale: 1 | 1.2 | 1.45 | 1.75
    readonly theme: 'system' | 'light' | 'dark'
    readonly careMode: boolean
  }
  /** When each scale was last stored: a read model, so that a list of scales costs no further read. */
  readonly lastTaken: Readonly<Record<string, number>>
  readonly createdAt: number
  /** Set: every call is refused. */
  readonly disabledAt: number | null
  /** Set while one of the staff may act as a citizen only; `formerRoles` is what they were. */
  readonly staffDisabledAt?: number | null
  readonly formerRoles?: PersonDocument['roles']
  /** `disabled` beside the two above: what a list can ask for. */
  readonly staffState?: 'active' | 'disabled'
  /** Sealed: how colleagues call somebody who has no profile. */
  readonly staffName?: string
}

type Role = PersonDocument['roles'][number]
const ROLES: readonly Role[] = ['expert', 'supervisor', 'volunteer', 'editor', 'admin']

const identities = db.collection<IdentityDocument>('identities')
const persons = db.collection<PersonDocument>('persons')

export const findIdentity = (id: string) => identities.get(id)
export async function findIdentityOf(personId: string): Promise<IdentityDocument | null> {
  const [found] = await identities.find({ personId }, { limit: 1 })
  return found ?? null
}
/** False when the identity exists already. */
export const addIdentity = (identity: IdentityDocument) => identities.insert(identity)
export const findPerson = (id: string) => persons.get(id)
export const addPerson = (person: PersonDocument) => persons.insert(person)
/** `changes` may name paths: `lastTaken.sds`. */
export const changePerson = (id: string, changes: Readonly<Record<string, unknown>>) =>
  persons.update({ _id: id }, changes)

const PAGE = 100

/** The people of a region who have this role and may act: every one of them, however many there are. */
export async function staffOf(region: string, role: Role): Promise<readonly string[]> {
  const all: string[] = []
  for (let after = ''; ; after = all.at(-1) ?? '') {
    const found = await persons.find(
      { region, roles: role, disabledAt: null, _id: command().gt(after) },
      { order: [['_id', 'asc']], limit: PAGE, fields: ['_id'] },
    )
    all.push(...found.map(({ _id }) => _id))
    if (found.length < PAGE) return all
  }
}

/** One page of the staff of a role, or of those who are disabled, whoever came last first. */
export const staffPage = (
  region: string,
  group: Role | 'disabled',
  page: { readonly after: Position | null; readonly limit: number },
): Promise<PersonDocument[]> =>
  newestFirst(
    persons,
    'createdAt',
    group === 'disabled' ? { region, staffState: 'disabled' } : { region, roles: group },
    page,
  )

/** Who was disabled as one of the staff since an instant or later. personIds. */
export async function disabledSince(region: string, from: number, limit: number): Promise<readonly string[]> {
  const found = await persons.find(
    { region, staffState: 'disabled', staffDisabledAt: command().gte(from) },
    { order: [['staffDisabledAt', 'asc']], limit, fields: ['_id'] },
  )
  return found.map(({ _id }) => _id)
}

/** Everybody who is one of the staff of a region, or was until an administrator disabled them. personIds. */
export async function staffAndFormer(region: string): Promise<readonly string[]> {
  const now = await Promise.all(ROLES.map((role) => staffOf(region, role)))
  const former = await persons.find(
    { region, staffState: 'disabled' },
    { order: [['createdAt', 'desc']], limit: 1000, fields: ['_id'] },
  )
  return [...new Set([...now.flat(), ...former.map(({ _id }) => _id)])]
}
