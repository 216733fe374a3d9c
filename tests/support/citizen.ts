import { createHash } from 'node:crypto'
import type { Output } from '@shared/contracts'
import type { ConsentScope } from '@shared/contracts/action'
import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import letters from '../../catalog/consents/letters-v1.json'
import results from '../../catalog/consents/results-v2.json'
import { wholeText } from '../../catalog/consents/text'
import { createDigest } from '../../cloudfunctions/server/cloud/digest'
import { newKey, newOpenid, type TestCloud } from './cloud'

const texts = { letters, results }

/** What a consent to the text in force carries. */
export function consentInput(granted = true, scope: Extract<ConsentScope, keyof typeof texts> = 'results') {
  const text = texts[scope]
  const textSha256 = createHash('sha256').update(wholeText(text)).digest('hex')
  return { scope, version: text.version, textSha256, granted }
}

/** SDS, every item answered with the same code. */
export const sdsSheet = (code = 2) => ({
  scale: 'sds',
  version: 1,
  answers: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index + 1), code])),
})

/** A new citizen; with `birthMonth` and `consents` as far on the way to a stored result or letter as said. */
export async function newCitizen(
  cloud: TestCloud,
  { birthMonth = '1990-05', consents = true }: { birthMonth?: string | null; consents?: boolean } = {},
): Promise<string> {
  const openid = newOpenid()
  const calls: CallRequest[] = [{ action: 'account.session', input: {} }]
  if (birthMonth) calls.push({ action: 'account.setBirth', input: { birthMonth } })
  if (birthMonth && consents)
    for (const scope of ['results', 'letters'] as const)
      calls.push({ action: 'account.consent', input: consentInput(true, scope), key: newKey() })
  const { replies } = await cloud.send('api', openid, { calls })
  for (const reply of replies) if (!reply.ok) throw new Error(`a citizen could not be made: ${reply.error}`)
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
