import { newId } from '../cloud/ids'
import type { Keys } from './keys'
import {
  addIdentity,
  addPerson,
  findIdentity,
  findIdentityOf,
  findPerson,
  type PersonDocument,
} from './personRepo'

const openidPlace = (id: string) => ({ collection: 'identities', id, field: 'openid' })

/**
 * The person behind an openid, made on the first call. Any number of first calls at once make exactly one:
 * the identity's `_id` follows from the openid, so only one insert succeeds and the others read it.
 */
export async function personOf(
  openid: string,
  region: string,
  at: number,
  keys: Keys,
): Promise<PersonDocument> {
  const identityId = keys.digest('openid', openid)
  const known = await findIdentity(identityId)
  const personId = known?.personId ?? (await identify(identityId, openid, at, keys))
  const person = await findPerson(personId)
  return person ?? createPerson(personId, region, at)
}

/** By what the platform knows this person; null when there is no such person. */
export async function openidOf(personId: string, keys: Keys): Promise<string | null> {
  const identity = await findIdentityOf(personId)
  return identity && keys.sealer.open(identity.openid, openidPlace(identity._id))
}

async function identify(id: string, openid: string, at: number, keys: Keys): Promise<string> {
  const personId = newId()
  const added = await addIdentity({
    _id: id,
    personId,
    openid: keys.sealer.seal(openid, openidPlace(id)),
    createdAt: at,
  })
  if (added) return personId
  const winner = await findIdentity(id)
  if (!winner) throw new Error('an identity was refused as a duplicate and cannot be read')
  return winner.personId
}

/** Also heals a crash between the two documents of a first call. */
async function createPerson(id: string, region: string, at: number): Promise<PersonDocument> {
  const fresh: PersonDocument = {
    _id: id,
    region,
    roles: [],
    birthMonth: null,
    preferences: { fontScale: 1, theme: 'system', careMode: false },
    lastTaken: {},
    createdAt: at,
    disabledAt: null,
  }
  if (await addPerson(fresh)) return fresh
  const winner = await findPerson(id)
  if (!winner) throw new Error('a person was refused as a duplicate and cannot be read')
  return winner
}
