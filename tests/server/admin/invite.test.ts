import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { exampleExpert, newStaff } from '../../support/letters'

let cloud: TestCloud
let admin: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  admin = await newStaff(cloud, 'admin')
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

type Invite = Parameters<typeof cloud.call<'staff.admin.invite'>>[2]
const invite = (input: Partial<Invite> = {}, by = admin) =>
  cloud.call(
    by,
    'staff.admin.invite',
    { roles: ['expert'], expert: exampleExpert, ...input },
    { key: newKey() },
  )
const join = (openid: string, code: string) => cloud.call(openid, 'account.join', { code })

test('an invitation of an expert without a profile, or of a house that does not exist, is refused', async () => {
  expect(errorOf(await invite({ expert: null }))).toBe('PROFILE_REQUIRED')
  const elsewhere = { ...exampleExpert, institution: 'nowhere' }
  expect(errorOf(await invite({ expert: elsewhere }))).toBe('INSTITUTION_UNKNOWN')
  expect(cloud.local.store.everything('invitations')).toEqual([])
})

test('a wrong code, an expired one and a used one get one answer', async () => {
  const wrong = await join(await newCitizen(cloud), '2222-3333-4444')
  const { code } = dataOf(await invite())
  dataOf(await join(await newCitizen(cloud), code))
  const used = await join(await newCitizen(cloud), code)
  const late = dataOf(await invite()).code
  cloud.local.clock.advance(7 * 86_400_000 + 1000)
  const expired = await join(await newCitizen(cloud), late)
  expect([wrong, used, expired].map(errorOf)).toEqual(Array(3).fill('INVITATION_INVALID'))
})

test('of 20 who try one code at once, one becomes an expert', async () => {
  const { code } = dataOf(await invite())
  const people = await Promise.all(Array.from({ length: 20 }, () => newCitizen(cloud)))
  const outcomes = (await Promise.all(people.map((one) => join(one, code)))).map(errorOf)
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
})

test('whoever joined may do at once what the roles allow, and again after a second tap', async () => {
  const { code } = dataOf(await invite())
  const openid = await newCitizen(cloud)
  expect(errorOf(await cloud.call(openid, 'staff.letter.queue', {}))).toBe('NOT_ALLOWED')
  expect(dataOf(await join(openid, code)).roles).toEqual(['citizen', 'expert'])
  expect(dataOf(await join(openid, code)).roles).toEqual(['citizen', 'expert'])
  dataOf(await cloud.call(openid, 'staff.letter.queue', {}))
})

test('a newer profile takes the place of the older one', async () => {
  const openid = await newCitizen(cloud)
  dataOf(await join(openid, dataOf(await invite()).code))
  const renewed = { ...exampleExpert, licence: 'counsellor' as const, checkedOn: '2026-11-20' }
  dataOf(await join(openid, dataOf(await invite({ expert: renewed })).code))
  const stored = cloud.local.store.find('experts', { _id: personIdOf(cloud, openid) })
  expect(stored).toMatchObject([{ licence: 'counsellor', checkedOn: '2026-11-20' }])
})

test('a code can be guessed ten times an hour and no more', async () => {
  const openid = await newCitizen(cloud)
  for (let guess = 0; guess < 10; guess += 1)
    expect(errorOf(await join(openid, '2222-3333-4444'))).toBe('INVITATION_INVALID')
  const { code } = dataOf(await invite())
  expect(errorOf(await join(openid, code))).toBe('RATE_LIMITED')
})

test('neither the code nor the name of an expert is stored in plain text', async () => {
  const { code } = dataOf(await invite())
  dataOf(await join(await newCitizen(cloud), code))
  const all = JSON.stringify([
    ...cloud.local.store.everything('invitations'),
    ...cloud.local.store.everything('experts'),
  ])
  expect(all).not.toContain(code)
  expect(all).not.toContain('示例专家')
})
