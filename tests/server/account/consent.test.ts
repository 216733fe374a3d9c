import { createHash } from 'node:crypto'
import bookingBefore from '../../../catalog/consents/booking-v1.json'
import resultsBefore from '../../../catalog/consents/results-v1.json'
import { type ConsentText, wholeText } from '../../../catalog/consents/text'
import { consentInput, dataOf, errorOf, newCitizen, sdsSheet } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const consent = (openid: string, change: Partial<ReturnType<typeof consentInput>> = {}) =>
  cloud.call(openid, 'account.consent', { ...consentInput(), ...change }, { key: newKey() })
const submit = (openid: string) => cloud.call(openid, 'assessment.submit', sdsSheet(), { key: newKey() })
const records = (granted: boolean) =>
  cloud.local.store.everything('consents').filter((record) => record.granted === granted).length

test.each([
  ['another version', { version: '0' }],
  ['another text', { textSha256: 'a'.repeat(64) }],
  ['a purpose without a text', { scope: 'letters' as never }],
])('a consent to %s is refused and not recorded', async (_, change) => {
  const openid = await newCitizen(cloud, { consents: false })
  const before = records(true)
  expect(errorOf(await consent(openid, change))).toBe('CONSENT_VERSION_OLD')
  expect(records(true)).toBe(before)
})

test('a consent without an age, or by a child alone, is refused', async () => {
  expect(errorOf(await consent(await newCitizen(cloud, { birthMonth: null })))).toBe('AGE_REQUIRED')
  const child = await newCitizen(cloud, { birthMonth: '2016-01', consents: false })
  expect(errorOf(await consent(child))).toBe('GUARDIAN_REQUIRED')
})

test('without consent nothing is stored', async () => {
  const openid = await newCitizen(cloud, { consents: false })
  expect(await submit(openid)).toMatchObject({ error: 'CONSENT_REQUIRED', details: { scope: 'results' } })
})

test('a withdrawal takes effect on the next call, also in the same batch, and can be taken back', async () => {
  const openid = await newCitizen(cloud)
  dataOf(await submit(openid))
  const { replies } = await cloud.send('api', openid, {
    calls: [
      { action: 'account.consent', input: consentInput(false), key: newKey() },
      { action: 'assessment.submit', input: sdsSheet(), key: newKey() },
    ],
  })
  expect(replies).toMatchObject([{ ok: true }, { ok: false, error: 'CONSENT_REQUIRED' }])
  dataOf(await consent(openid))
  dataOf(await submit(openid))
})

test('the newest record is in force when the clock stands still or goes back', async () => {
  const openid = await newCitizen(cloud)
  cloud.local.clock.advance(-86_400_000)
  dataOf(await consent(openid, { granted: false }))
  expect(errorOf(await submit(openid))).toBe('CONSENT_REQUIRED')
  cloud.local.clock.reset()
})

test('a withdrawal of an old version is taken', async () => {
  const openid = await newCitizen(cloud)
  const session = dataOf(await consent(openid, { granted: false, version: '0', textSha256: '0'.repeat(64) }))
  expect(session.consents).toContainEqual(
    expect.objectContaining({ scope: 'results', version: '0', granted: false }),
  )
})

test('one key records one consent', async () => {
  const openid = await newCitizen(cloud, { consents: false })
  const key = newKey()
  const before = records(true)
  const send = () => cloud.call(openid, 'account.consent', consentInput(), { key })
  const replies = await Promise.all([send(), send(), send()])
  expect(replies.map(errorOf)).toEqual([null, null, null])
  expect(records(true)).toBe(before + 1)
})

const agreeTo = (
  openid: string,
  text: ConsentText,
  scope: 'booking' | 'results',
  words = wholeText(text),
) => {
  const textSha256 = createHash('sha256').update(words).digest('hex')
  return consent(openid, { scope, version: text.version, textSha256 })
}
const waitFor = (openid: string) =>
  cloud.call(openid, 'booking.accept', { id: 'a'.repeat(32) }, { key: newKey() })

test('an earlier text goes on only where the newest one says so, and word for word', async () => {
  const openid = await newCitizen(cloud, { consents: false })
  expect(errorOf(await agreeTo(openid, resultsBefore, 'results'))).toBe('CONSENT_VERSION_OLD')
  expect(errorOf(await agreeTo(openid, bookingBefore, 'booking', 'something else'))).toBe(
    'CONSENT_VERSION_OLD',
  )
  expect(errorOf(await waitFor(openid))).toBe('CONSENT_REQUIRED')
  dataOf(await agreeTo(openid, bookingBefore, 'booking'))
  // Past the consent: nothing of that name is there.
  expect(errorOf(await waitFor(openid))).toBe('NOT_FOUND')
  dataOf(await cloud.call(openid, 'account.consent', consentInput(false, 'booking'), { key: newKey() }))
  expect(errorOf(await waitFor(openid))).toBe('CONSENT_REQUIRED')
})
