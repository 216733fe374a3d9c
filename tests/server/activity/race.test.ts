import { emptyActivities, signUp } from '../../support/activity'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, startTestCloud, type TestCloud } from '../../support/cloud'

const PEOPLE = 200
const SEATS = 30
const lecture = 'lecture-sleep-well.2026-11-26'

let cloud: TestCloud
let people: readonly string[]
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  cloud.local.clock.set(Date.parse('2026-11-24T07:00:00+08:00'))
  const made: string[] = []
  for (let count = 0; count < PEOPLE; count++) made.push(await newCitizen(cloud))
  people = made
}, 240_000)
beforeEach(async () => {
  await emptyActivities(cloud)
  await forgetLimits(cloud)
})
afterAll(() => cloud.stop())

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
const entries = () => cloud.local.store.everything('activity_entries')
const places = () => cloud.local.store.everything('activity_places')
const inState = (state: string) => entries().filter((entry) => entry.state === state)
const cancel = (openid: string) => cloud.call(openid, 'activity.cancel', { occasion: lecture })

/** Every place is held by who says so, and nobody says so of another one. */
function expectWhole(): void {
  const claims = entries().flatMap(({ _id, placeId }) => (placeId === null ? [] : [[placeId, _id]]))
  expect(claims.sort()).toEqual(
    places()
      .map(({ _id, entryId }) => [_id, entryId])
      .sort(),
  )
}

test('200 people and 30 seats at once: 30 take part and 170 wait in the order in which they came', async () => {
  const replies = await Promise.all(
    people.map(async (person) => {
      await soon()
      return signUp(cloud, person, lecture)
    }),
  )
  expect(replies.map(errorOf).filter((error) => error !== null)).toEqual([])
  expect(inState('in')).toHaveLength(SEATS)
  expect(inState('waiting')).toHaveLength(PEOPLE - SEATS)
  expectWhole()
  const line = inState('waiting').sort(
    (one, other) => Number(one.at) - Number(other.at) || (String(one._id) < String(other._id) ? -1 : 1),
  )
  const who = new Map(people.map((person) => [personIdOf(cloud, person), person]))
  for (const index of [0, 1, 84, 168, 169]) {
    const person = who.get(String(line[index]?.personId)) ?? ''
    const { entries: mine } = dataOf(await cloud.call(person, 'activity.own', {}))
    expect(mine[0]).toMatchObject({ state: 'waiting', position: index + 1 })
  }
  // One gives the seat back, by three devices: exactly one gets it, the first of the line.
  const [leaver] = inState('in')
  const leaving = who.get(String(leaver?.personId)) ?? ''
  await Promise.all([cancel(leaving), cancel(leaving), cancel(leaving)])
  expect(inState('in')).toHaveLength(SEATS)
  expect(
    inState('waiting')
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(
    line
      .slice(1)
      .map(({ _id }) => _id)
      .sort(),
  )
  expectWhole()
  // Ten at once: the next ten.
  const ten = inState('in').slice(0, 10)
  await Promise.all(ten.map(({ personId }) => cancel(who.get(String(personId)) ?? '')))
  const moved = inState('in').map(({ _id }) => _id)
  expect(moved).toHaveLength(SEATS)
  const stayed = new Set(ten.map(({ _id }) => _id))
  for (const { _id } of line.slice(1, 11)) if (!stayed.has(_id)) expect(moved).toContain(_id)
  expectWhole()
}, 240_000)

test('one person on 20 devices has one place', async () => {
  const [one = ''] = people
  const replies = await Promise.all(Array.from({ length: 20 }, () => signUp(cloud, one, lecture)))
  expect(new Set(replies.map((reply) => JSON.stringify(dataOf(reply)))).size).toBe(1)
  expect(places()).toHaveLength(1)
  expectWhole()
})

test('people who come and go at once leave no seat free while somebody waits', async () => {
  const some = people.slice(0, 60)
  for (let round = 0; round < 5; round++) {
    await forgetLimits(cloud)
    await Promise.all(
      some.map(async (person, index) => {
        await soon()
        const reply = await ((index + round) % 3 === 0 ? cancel(person) : signUp(cloud, person, lecture))
        expect([null, 'NOT_FOUND']).toContain(errorOf(reply))
      }),
    )
    expectWhole()
    expect(inState('in').length).toBe(Math.min(SEATS, inState('in').length + inState('waiting').length))
  }
}, 240_000)
