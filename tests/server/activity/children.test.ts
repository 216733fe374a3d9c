import { emptyActivities, signUp } from '../../support/activity'
import { consentInput, dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { agreeFor, codeOf, newMinor } from '../../support/guardian'
import { newStaff } from '../../support/letters'
import { startNoticeCloud } from '../../support/notices'

const camp = 'camp-winter.2027-01-25'
const lecture = 'lecture-sleep-well.2026-11-26'

let cloud: TestCloud
let guardian: string
let first: string
let second: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyActivities(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
  guardian = await newCitizen(cloud)
  first = await wardOf(await newMinor(cloud, '2015-03'))
  second = await wardOf(await newMinor(cloud, '2014-06'))
})
afterAll(() => cloud.stop())

/** How this guardian names a child, once it has agreed to something for it. */
async function wardOf(child: string, who = guardian): Promise<string> {
  const code = await codeOf(cloud, child)
  return dataOf(await agreeFor(cloud, who, code, ['activities'])).wards.at(-1)?.id ?? ''
}
const signUpChild = (ward: string | null, who = guardian, change: Parameters<typeof signUp>[3] = {}) =>
  signUp(cloud, who, camp, { forWhom: 'child', guardianVersion: 1, ward, ...change })
const own = async (who = guardian) => dataOf(await cloud.call(who, 'activity.own', {})).entries
const places = () => cloud.local.store.everything('activity_places').length

describe('who is refused, with no place taken', () => {
  test('a child that there is not, and one of another guardian', async () => {
    const stranger = await newCitizen(cloud)
    const theirs = await wardOf(await newMinor(cloud), stranger)
    for (const ward of ['n'.repeat(43), theirs]) {
      expect(errorOf(await signUpChild(ward))).toBe('NOT_FOUND')
      expect(errorOf(await cloud.call(guardian, 'activity.cancel', { occasion: camp, ward }))).toBe(
        'NOT_FOUND',
      )
      expect(
        errorOf(await cloud.call(guardian, 'activity.checkIn', { occasion: camp, ward, code: '123456' })),
      ).toBe('NOT_FOUND')
    }
    expect(places()).toBe(0)
  })

  test('a lecture, to which a child goes by itself: a guardian does not even learn whether it does', async () => {
    const child = await newMinor(cloud, '2010-05')
    dataOf(await cloud.call(child, 'account.consent', consentInput(true, 'activities'), { key: newKey() }))
    const ward = await wardOf(child)
    const ask = () => signUp(cloud, guardian, lecture, { forWhom: 'child', ward })
    expect(errorOf(await ask())).toBe('BAD_INPUT')
    dataOf(await signUp(cloud, child, lecture))
    expect(errorOf(await ask())).toBe('BAD_INPUT')
    expect(errorOf(await cloud.call(guardian, 'activity.cancel', { occasion: lecture, ward }))).toBe(
      'NOT_FOUND',
    )
  })

  test('each child needs the tick for it; its age is what its account says, whatever is typed', async () => {
    expect(errorOf(await signUpChild(first, guardian, { guardianVersion: null }))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await signUpChild(first, guardian, { guardianVersion: 7 }))).toBe('CONSENT_VERSION_OLD')
    expect(errorOf(await signUpChild(first, guardian, { forWhom: 'self' }))).toBe('BAD_INPUT')
    const little = await wardOf(await newMinor(cloud, '2020-01'))
    expect(errorOf(await signUpChild(little, guardian, { age: 11 }))).toBe('OUT_OF_AGE')
    expect(places()).toBe(0)
    expect(dataOf(await signUpChild(first, guardian, { age: 3 })).entry.state).toBe('in')
  })

  test('a child for whom a guardian has taken it back: whichever guardian asks', async () => {
    const child = await newMinor(cloud)
    const ward = await wardOf(child)
    const other = await newCitizen(cloud)
    const theirs = await wardOf(child, other)
    const input = { ward: theirs, scope: 'activities' } as const
    cloud.local.clock.advance(1000)
    dataOf(await cloud.call(other, 'guardian.withdraw', input, { key: newKey() }))
    expect(errorOf(await signUpChild(ward))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await signUpChild(theirs, other))).toBe('GUARDIAN_REQUIRED')
    expect(places()).toBe(0)
  })
})

test('two children of one guardian have a place each, and one without an account a third', async () => {
  const entries = [
    dataOf(await signUpChild(first)).entry,
    dataOf(await signUpChild(second)).entry,
    dataOf(await signUpChild(null, guardian, { age: 11 })).entry,
  ]
  expect(new Set(entries.map(({ ticket }) => ticket)).size).toBe(3)
  expect(entries.map(({ ward, child }) => [ward, child])).toEqual([
    [first, '小宝'],
    [second, '小宝'],
    [null, null],
  ])
  expect((await own()).length).toBe(3)
  expect(places()).toBe(3)
  // Nobody else learns of a child: the staff see numbers.
  const staff = await newStaff(cloud, 'admin')
  const seen = JSON.stringify(dataOf(await cloud.call(staff, 'staff.activity.open', { occasion: camp })))
  expect(seen).not.toContain(first)
  expect(seen).not.toContain('小宝')
})

test('the same child on ten devices at once has one place, and the same answer', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => signUpChild(first)))
  expect(new Set(replies.map((reply) => JSON.stringify(dataOf(reply)))).size).toBe(1)
  expect(places()).toBe(1)
})

test('two guardians of one child at once: one place, the other one is told; given back, the other may have it', async () => {
  const child = await newMinor(cloud)
  const ward = await wardOf(child)
  const other = await newCitizen(cloud)
  const theirs = await wardOf(child, other)
  const replies = await Promise.all([
    signUpChild(ward),
    signUpChild(theirs, other),
    signUpChild(ward),
    signUpChild(theirs, other),
  ])
  const errors = replies.map(errorOf)
  expect(errors.filter((error) => error === null).length).toBe(2)
  expect(errors.filter((error) => error === 'CHILD_SIGNED_UP').length).toBe(2)
  expect(places()).toBe(1)
  const mine = errors[0] === null
  const [holder, late] = mine ? [guardian, other] : [other, guardian]
  const [has, wants] = mine ? [ward, theirs] : [theirs, ward]
  expect(errorOf(await cloud.call(late, 'activity.cancel', { occasion: camp, ward: wants }))).toBe(
    'NOT_FOUND',
  )
  expect((await own(late)).length).toBe(0)
  dataOf(await cloud.call(holder, 'activity.cancel', { occasion: camp, ward: has }))
  expect(dataOf(await signUpChild(wants, late)).entry.state).toBe('in')
  expect((await own(late))[0]).toMatchObject({ ward: wants, state: 'in' })
  expect(await own(holder)).toEqual([])
})

test('what is given back or said at the door is one child’s, and the others keep theirs', async () => {
  for (const ward of [first, second]) dataOf(await signUpChild(ward))
  const { entry } = dataOf(await cloud.call(guardian, 'activity.cancel', { occasion: camp, ward: first }))
  expect(entry).toMatchObject({ ward: first, state: 'left' })
  expect(errorOf(await cloud.call(guardian, 'activity.cancel', { occasion: camp }))).toBe('NOT_FOUND')
  cloud.local.clock.set(Date.parse('2027-01-25T08:00:00+08:00'))
  const staff = await newStaff(cloud, 'supervisor')
  const { code } = dataOf(await cloud.call(staff, 'staff.activity.open', { occasion: camp }))
  const there = (ward: string) => cloud.call(guardian, 'activity.checkIn', { occasion: camp, ward, code })
  expect(errorOf(await there(first))).toBe('NOT_FOUND')
  expect(dataOf(await there(second)).entry).toMatchObject({ ward: second, visits: ['2027-01-25'] })
})
