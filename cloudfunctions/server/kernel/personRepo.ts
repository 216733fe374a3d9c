import { db } from '../cloud/database'

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
}

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

/** The people of a region who have this role and may act, at most 50. */
export async function staffOf(
  region: string,
  role: PersonDocument['roles'][number],
): Promise<readonly string[]> {
  const found = await persons.find(
    { region, roles: role, disabledAt: null },
    { order: [['_id', 'asc']], limit: 50, fields: ['_id'] },
  )
  return found.map(({ _id }) => _id)
}
