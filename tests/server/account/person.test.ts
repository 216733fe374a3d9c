import { changePerson, dataOf, errorOf, newCitizen } from '../../support/citizen'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.local.clock.set(Date.parse('2026-11-23T12:00:00+08:00'))
})
afterAll(() => cloud.stop())

const setBirth = (openid: string, birthMonth: string) =>
  cloud.call(openid, 'account.setBirth', { birthMonth })

test.each(['2026-12', '2099-01', '1900-01'])('a birth in %s is refused', async (birthMonth) => {
  const openid = await newCitizen(cloud, { birthMonth: null })
  expect(errorOf(await setBirth(openid, birthMonth))).toBe('OUT_OF_AGE')
  expect(dataOf(await cloud.call(openid, 'account.session', {})).birthMonth).toBeNull()
})

test.each(['2026-13', '26-01', '', '1990-5'])('"%s" is no month', async (birthMonth) => {
  const openid = await newCitizen(cloud, { birthMonth: null })
  expect(await setBirth(openid, birthMonth)).toMatchObject({
    error: 'BAD_INPUT',
    details: { field: 'birthMonth' },
  })
})

test('a birth month is kept and may be corrected', async () => {
  const openid = await newCitizen(cloud, { birthMonth: '1990-05' })
  dataOf(await setBirth(openid, '1991-06'))
  expect(dataOf(await cloud.call(openid, 'account.session', {})).birthMonth).toBe('1991-06')
})

test('preferences change one by one and stay', async () => {
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'account.setPreferences', { fontScale: 1.75 }))
  dataOf(await cloud.call(openid, 'account.setPreferences', { careMode: true }))
  const { preferences } = dataOf(await cloud.call(openid, 'account.session', {}))
  expect(preferences).toEqual({ fontScale: 1.75, theme: 'system', careMode: true })
})

test('a disabled person is refused on the next call', async () => {
  const openid = await newCitizen(cloud)
  await changePerson(cloud, openid, { disabledAt: 1 })
  expect(errorOf(await cloud.call(openid, 'account.session', {}))).toBe('NOT_ALLOWED')
})
