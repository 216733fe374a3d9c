import type { Output } from '@shared/contracts'
import type { ConsentScope } from '@shared/contracts/action'
import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import activities from '../../catalog/consents/activities-v1.json'
import booking from '../../catalog/consents/booking-v2.json'
import letters from '../../catalog/consents/letters-v1.json'
import results from '../../catalog/consents/results-v2.json'
import { createDigest } from '../../cloudfunctions/server/cloud/digest'
import { readEnvironment } from '../../cloudfunctions/server/cloud/environment'
import { createSealer } from '../../cloudfunctions/server/cloud/seal'
import { newKey, newOpenid, type TestCloud } from './cloud'
import { seenText } from './seenText'

const texts = { activities, booking, letters, results }

/** What a consent to the text in force carries. */
export function consentInput(granted = true, scope: Extract<ConsentScope, keyof typeof texts> = 'results') {
  return { scope, ...seenText(texts[scope]), granted }
}

/** SDS, every item answered with the same code. */
export const sdsSheet = (code = 2) => ({
  scale: 'sds',
  version: 1,
  answers: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index + 1), code])),
})

export interface CitizenOptions {
  readonly birthMonth?: string | null
  readonly consents?: boolean
}

/**
 * A new citizen; with `birthMonth` and `consents` as far on the way to a stored result or letter as said. The first
 * one of each kind in a cloud goes through the service; the others are copies of what it stored, which is ten times
 * faster and cannot drift from it.
 */
export async function newCitizen(
  cloud: TestCloud,
  { birthMonth = '1990-05', consents = true }: CitizenOptions = {},
): Promise<string> {
  const kind = JSON.stringify([birthMonth, consents, process.env.XINYU_REGION])
  const known = firsts.get(cloud) ?? new Map<string, string>()
  firsts.set(cloud, known)
  const first = known.get(kind)
  if (first) return copyOf(cloud, first)
  const openid = await citizenByCalls(cloud, { birthMonth, consents })
  known.set(kind, await copyOf(cloud, openid))
  return openid
}

/** By kind, somebody whom no test ever gets, so that they stay as they were made. */
const firsts = new WeakMap<TestCloud, Map<string, string>>()

async function citizenByCalls(
  cloud: TestCloud,
  { birthMonth, consents }: Required<CitizenOptions>,
): Promise<string> {
  const openid = newOpenid()
  const calls: CallRequest[] = [{ action: 'account.session', input: {} }]
  if (birthMonth) calls.push({ action: 'account.setBirth', input: { birthMonth } })
  if (birthMonth && consents)
    for (const scope of ['results', 'letters', 'booking', 'activities'] as const)
      calls.push({ action: 'account.consent', input: consentInput(true, scope), key: newKey() })
  const { replies } = await cloud.send('api', openid, { calls })
  for (const reply of replies) if (!reply.ok) throw new Error(`a citizen could not be made: ${reply.error}`)
  return openid
}

/** Stores somebody with another openid who is otherwise as this one, made at this moment. */
async function copyOf(cloud: TestCloud, model: string): Promise<string> {
  const { store, clock } = cloud.local
  const { hmacKey, fieldKeys } = readEnvironment(process.env)
  const openid = newOpenid()
  const personId = newKey()
  const of = personIdOf(cloud, model)
  const identity = createDigest(hmacKey)('openid', openid)
  const place = { collection: 'identities', id: identity, field: 'openid' }
  const at = clock.now()
  await Promise.all([
    store.insert('identities', [
      { _id: identity, personId, openid: createSealer(fieldKeys).seal(openid, place), createdAt: at },
    ]),
    store.insert(
      'persons',
      store.find('persons', { _id: of }).map((person) => ({ ...person, _id: personId, createdAt: at })),
    ),
    store.insert(
      'consents',
      store
        .find('consents', { personId: of })
        .map((consent) => ({ ...consent, _id: newKey(), personId, at })),
    ),
  ])
  return openid
}

/** Stores one SDS result and returns it. */
export const takeSds = async (cloud: TestCloud, openid: string): Promise<Output<'assessment.submit'>> =>
  dataOf(await cloud.call(openid, 'assessment.submit', sdsSheet(), { key: newKey() }))

/** The data of an answer; throws on a refusal. */
export function dataOf<T>(reply: CallReply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${reply.error}`)
  return reply.data
}

/** The code of a refusal; null for an answer. */
export const errorOf = (reply: CallReply): string | null => (reply.ok ? null : reply.error)

/** The id behind an openid, which no answer ever tells. */
export function personIdOf(cloud: TestCloud, openid: string): string {
  const id = createDigest(Buffer.from(process.env.XINYU_HMAC_KEY ?? '', 'base64'))('openid', openid)
  const [identity] = cloud.local.store.find('identities', { _id: id })
  if (!identity) throw new Error('nobody has called with this openid')
  return String(identity.personId)
}

/** Changes a person where it is stored, as an administrator's desk will. */
export async function changePerson(
  cloud: TestCloud,
  openid: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  await cloud.local.store.update('persons', { _id: personIdOf(cloud, openid) }, { $set: changes })
}
