import type { Input } from '@shared/contracts'
import activities from '../../catalog/consents/guardian-activities-v1.json'
import letters from '../../catalog/consents/guardian-letters-v1.json'
import results from '../../catalog/consents/guardian-results-v1.json'
import { consentInput, dataOf, newCitizen } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { newStaff, sendLetter } from './letters'
import { seenText } from './seenText'

const texts = { activities, letters, results }
type Purpose = Input<'guardian.consent'>['purposes'][number]
type Asked = keyof typeof texts

/** One ticked box: the text that the guardian saw. */
export const guardianPurpose = (scope: Asked): Purpose => ({ scope, ...seenText(texts[scope]) })

/** Somebody who has told a birth month and agreed to nothing. */
export const newMinor = (cloud: TestCloud, birthMonth = '2014-06'): Promise<string> =>
  newCitizen(cloud, { birthMonth, consents: false })

export const codeOf = async (cloud: TestCloud, child: string): Promise<string> =>
  dataOf(await cloud.call(child, 'guardian.invite', {})).code

export const agreeFor = (
  cloud: TestCloud,
  guardian: string,
  code: string,
  scopes: readonly Asked[] = ['letters', 'results'],
  key = newKey(),
) => {
  const purposes = scopes.map(guardianPurpose)
  return cloud.call(
    guardian,
    'guardian.consent',
    { code, label: '小宝', isGuardian: true, purposes },
    { key },
  )
}

/** The child's own box, after the guardian's. */
export const agreeOneself = (cloud: TestCloud, child: string, scope: Asked) =>
  cloud.call(child, 'account.consent', consentInput(true, scope), { key: newKey() })

/** A child that may write letters and keep results. */
export async function consentedChild(cloud: TestCloud, birthMonth = '2014-06') {
  const child = await newMinor(cloud, birthMonth)
  const guardian = await newCitizen(cloud)
  const { wards } = dataOf(await agreeFor(cloud, guardian, await codeOf(cloud, child)))
  for (const scope of ['letters', 'results'] as const) dataOf(await agreeOneself(cloud, child, scope))
  return { child, guardian, ward: wards[0]?.id ?? '' }
}

/** A child for whom this person has agreed, as the guardian names it, and a code of another child. */
export async function wardAndCode(cloud: TestCloud, guardian: string) {
  const code = await codeOf(cloud, await newMinor(cloud))
  const { wards } = dataOf(await agreeFor(cloud, guardian, code, ['letters']))
  return { ward: wards.at(-1)?.id ?? '', code: await codeOf(cloud, await newMinor(cloud)) }
}

/** What a supervisor asks who wants to look into a child's letter; returns the request. */
export async function readingRequest(cloud: TestCloud, child?: string, supervisor?: string): Promise<string> {
  const writer = child ?? (await consentedChild(cloud)).child
  const asker = supervisor ?? (await newStaff(cloud, 'supervisor'))
  const { id: threadId } = await sendLetter(cloud, writer)
  const input = { threadId, reason: '抽查这封信的回复' }
  dataOf(await cloud.call(asker, 'staff.letter.askReading', input, { key: newKey() }))
  const request = cloud.local.store
    .everything('reading_requests')
    .find(({ objectId }) => objectId === threadId)
  return String(request?._id)
}
