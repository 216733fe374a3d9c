import { emptyActivities, occasionsAt, signUp, signUpInput } from '../../support/activity'
import { consentInput, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

const HOUR = 3_600_000
const lecture = 'lecture-sleep-well.2026-11-26'
const group = 'group-new-parents.2026-12-02'
const camp = 'camp-winter.2027-01-25'
const forChild = { forWhom: 'child', age: 11, guardianVersion: 1 } as const

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyActivities(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
})
afterAll(() => cloud.stop())

const stored = () =>
  (['places', 'entries'] as const).map((name) => cloud.local.store.everything(`activity_${name}`).length)
const own = async (openid: string) => dataOf(await cloud.call(openid, 'activity.own', {})).entries
const cancel = (openid: string, occasion: string) => cloud.call(openid, 'activity.cancel', { occasion })
const told = (openid: string) =>
  cloud.local.store
    .everything('notice_inbox')
    .filter(({ personId, kind }) => personId === personIdOf(cloud, openid) && /^activity/.test(String(kind)))
    .map(({ kind }) => kind)
    .sort()
const listed = async (id: string) =>
  dataOf(await cloud.call(await newCitizen(cloud), 'activity.list', {})).occasions.find(
    (one) => one.id === id,
  )
/** Signs up so many new people, one second after the other. */
async function crowd(occasion: string, size: number): Promise<string[]> {
  const people: string[] = []
  for (let count = 0; count < size; count++) {
    cloud.local.clock.advance(1000)
    const one = await newCitizen(cloud)
    dataOf(await signUp(cloud, one, occasion))
    people.push(one)
  }
  return people
}

describe('who is refused, with nothing stored', () => {
  test('what is not there, is over, or is too far ahead', async () => {
    const citizen = await newCitizen(cloud)
    for (const id of ['none.2026-11-26', 'lecture-sleep-well.2026-11-25', 'lecture-sleep-well.2027-06-03'])
      expect(errorOf(await signUp(cloud, citizen, id))).toBe('ACTIVITY_UNKNOWN')
    expect(errorOf(await signUp(cloud, citizen, 'lecture-sleep-well.2026-11-19'))).toBe('ACTIVITY_OVER')
    expect(errorOf(await signUp(cloud, citizen, 'not a name'))).toBe('BAD_INPUT')
    cloud.local.clock.set(Date.parse('2026-11-26T19:00:00+08:00'))
    expect(errorOf(await signUp(cloud, citizen, lecture))).toBe('ACTIVITY_OVER')
    expect(stored()).toEqual([0, 0])
  })

  test('who has not agreed, and a child whose guardian has not', async () => {
    const newcomer = await newCitizen(cloud, { consents: false })
    expect(errorOf(await signUp(cloud, newcomer, lecture))).toBe('CONSENT_REQUIRED')
    const child = await newCitizen(cloud, { birthMonth: '2015-05', consents: false })
    expect(
      errorOf(
        await cloud.call(child, 'account.consent', consentInput(true, 'activities'), { key: newKey() }),
      ),
    ).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await signUp(cloud, child, lecture))).toBe('CONSENT_REQUIRED')
    expect(stored()).toEqual([0, 0])
  })

  test('a camp: nobody but an adult who has read its text, for a child of its ages', async () => {
    const adult = await newCitizen(cloud)
    const young = await newCitizen(cloud, { birthMonth: '2010-05', consents: false })
    dataOf(await cloud.call(young, 'account.consent', consentInput(true, 'activities'), { key: newKey() }))
    const why = async (who: string, change: Parameters<typeof signUpInput>[1]) =>
      errorOf(await signUp(cloud, who, camp, change))
    expect(await why(adult, {})).toBe('GUARDIAN_REQUIRED')
    expect(await why(young, {})).toBe('GUARDIAN_REQUIRED')
    expect(await why(young, forChild)).toBe('GUARDIAN_REQUIRED')
    expect(await why(adult, { ...forChild, guardianVersion: null })).toBe('GUARDIAN_REQUIRED')
    expect(await why(adult, { ...forChild, guardianVersion: 7 })).toBe('CONSENT_VERSION_OLD')
    expect(await why(adult, { ...forChild, age: null })).toBe('AGE_REQUIRED')
    expect(await why(adult, { ...forChild, age: 8 })).toBe('OUT_OF_AGE')
    expect(await why(adult, { ...forChild, age: 15 })).toBe('OUT_OF_AGE')
    expect(errorOf(await signUp(cloud, adult, lecture, forChild))).toBe('BAD_INPUT')
    expect(stored()).toEqual([0, 0])
    const { entry } = dataOf(await signUp(cloud, adult, camp, forChild))
    expect(entry).toMatchObject({ state: 'in', forWhom: 'child', position: null })
    expect(cloud.local.store.everything('activity_entries')).toMatchObject([{ guardianVersion: 1 }])
    expect(JSON.stringify(cloud.local.store.everything('activity_entries'))).not.toContain('"age"')
  })

  test('a closed one takes nobody new, and keeps whoever is in', async () => {
    const [first = ''] = await crowd(lecture, 1)
    const staff = await newStaff(cloud, 'admin')
    const close = (closed: boolean) =>
      cloud.call(staff, 'staff.activity.close', { occasion: lecture, closed })
    expect(dataOf(await close(true)).closed).toBe(true)
    const late = await newCitizen(cloud)
    expect(errorOf(await signUp(cloud, late, lecture))).toBe('ACTIVITY_CLOSED')
    expect(dataOf(await signUp(cloud, first, lecture)).entry.state).toBe('in')
    expect((await listed(lecture))?.closed).toBe(true)
    dataOf(await close(false))
    expect(dataOf(await signUp(cloud, late, lecture)).entry.state).toBe('in')
  })

  test('seats and list are full', async () => {
    await crowd(group, 15)
    const late = await newCitizen(cloud)
    expect(errorOf(await signUp(cloud, late, group))).toBe('ACTIVITY_FULL')
    expect(await listed(group)).toMatchObject({ left: 0, waiting: 5, waitingLeft: 0 })
    expect(await own(late)).toEqual([])
    expect(stored()).toEqual([15, 15])
  })

  test('somebody else’s cannot be cancelled, and nobody cancels what has begun', async () => {
    const [first = ''] = await crowd(lecture, 1)
    expect(errorOf(await cancel(await newCitizen(cloud), lecture))).toBe('NOT_FOUND')
    cloud.local.clock.set(Date.parse('2026-11-26T19:00:00+08:00'))
    expect(errorOf(await cancel(first, lecture))).toBe('ACTIVITY_OVER')
    expect((await own(first))[0]).toMatchObject({ state: 'in' })
  })
})

test('signing up twice, by any key or none that is known, is one place and the same answer', async () => {
  const citizen = await newCitizen(cloud)
  const key = newKey()
  const first = dataOf(await cloud.call(citizen, 'activity.signUp', signUpInput(lecture), { key }))
  const replay = dataOf(await cloud.call(citizen, 'activity.signUp', signUpInput(lecture), { key }))
  const again = dataOf(await signUp(cloud, citizen, lecture))
  expect([replay, again]).toEqual([first, first])
  expect(stored()).toEqual([1, 1])
  expect(errorOf(await cloud.call(citizen, 'activity.signUp', signUpInput(group), { key }))).toBe(
    'KEY_REUSED',
  )
})

test('a seat that is given back goes to the first who waits, who is told once', async () => {
  const people = await crowd(group, 12)
  const [holder = '', , , , , , , , , , first = '', second = ''] = people
  expect((await own(first))[0]).toMatchObject({ state: 'waiting', position: 1, ticket: null })
  expect((await own(second))[0]).toMatchObject({ state: 'waiting', position: 2 })
  expect(dataOf(await cancel(holder, group)).entry).toMatchObject({ state: 'left', ticket: null })
  expect(dataOf(await cancel(holder, group)).entry.state).toBe('left')
  await tick(cloud)
  expect((await own(first))[0]).toMatchObject({ state: 'in', position: null, ticket: expect.any(String) })
  expect((await own(second))[0]).toMatchObject({ state: 'waiting', position: 1 })
  expect(told(first)).toEqual(['activity_seat'])
  expect(told(second)).toEqual([])
  // Whoever comes back comes last.
  dataOf(await signUp(cloud, holder, group))
  expect((await own(holder))[0]).toMatchObject({ state: 'waiting', position: 2 })
  // And whoever leaves the list frees no seat.
  dataOf(await cancel(second, group))
  expect(await listed(group)).toMatchObject({ left: 0, waiting: 1 })
  expect((await own(holder))[0]).toMatchObject({ state: 'waiting', position: 1 })
})

test('a seat that a call left to nobody goes to who waits with the next minute', async () => {
  const people = await crowd(group, 11)
  const [holder = ''] = people
  const waits = people[10] ?? ''
  const id = { personId: personIdOf(cloud, holder) }
  const [entry] = cloud.local.store.find('activity_entries', id)
  await cloud.local.store.remove('activity_places', { _id: entry?.placeId }, { multi: true })
  await cloud.local.store.update('activity_entries', id, { $set: { state: 'left', placeId: null } })
  await tick(cloud)
  expect((await own(waits))[0]).toMatchObject({ state: 'in' })
})

test('who has a seat is reminded once, a day before each meeting; who waits or has left is not', async () => {
  const people = await crowd(group, 11)
  const [stays = '', leaves = ''] = people
  const waits = people[10] ?? ''
  dataOf(await cancel(leaves, group))
  dataOf(await signUp(cloud, leaves, group))
  cloud.local.clock.set(Date.parse('2026-12-01T18:59:00+08:00'))
  await tick(cloud)
  expect(told(stays)).toEqual([])
  cloud.local.clock.set(Date.parse('2026-12-01T19:00:00+08:00'))
  await tick(cloud)
  await tick(cloud)
  expect(told(stays)).toEqual(['activity_reminder'])
  expect(told(waits)).toEqual(['activity_reminder', 'activity_seat'])
  expect(told(leaves)).toEqual([])
  cloud.local.clock.set(Date.parse('2026-12-08T19:00:00+08:00'))
  await tick(cloud)
  await tick(cloud)
  expect(told(stays)).toEqual(['activity_reminder', 'activity_reminder'])
})

test('a year after its end nothing is known of who was there', async () => {
  await crowd(lecture, 2)
  cloud.local.clock.set(Date.parse('2027-11-26T20:00:00+08:00'))
  await tick(cloud)
  expect(stored()).toEqual([2, 2])
  cloud.local.clock.advance(HOUR)
  await tick(cloud)
  expect(stored()).toEqual([0, 0])
})

test('what is offered is what the catalogue gives, the next first', async () => {
  const { occasions } = dataOf(await cloud.call(await newCitizen(cloud), 'activity.list', {}))
  const now = cloud.local.clock.now()
  const known = ['lecture-sleep-well', 'group-new-parents', 'camp-winter'].flatMap((id) =>
    occasionsAt(id, now),
  )
  expect(occasions.map(({ id }) => id)).toEqual(
    known.sort((one, other) => one.startAt - other.startAt).map(({ id }) => id),
  )
  expect(occasions[0]).toMatchObject({ id: lecture, left: 30, waiting: 0, waitingLeft: 200, closed: false })
})
