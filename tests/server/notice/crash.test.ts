import { relay } from '@server/modules/notice'
import { newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { liveFor } from '../../support/mortal'
import { connectTimer, sentBy, startNoticeCloud, storedNotice } from '../../support/notices'

/** Every effect that a relay has is one of these; it can die before and after each. */
jest.mock('@server/cloud/database', () => {
  const { mortalMethods } = jest.requireActual('../../support/mortal')
  const actual = jest.requireActual('@server/cloud/database')
  return { ...actual, db: { collection: (name: string) => mortalMethods(actual.db.collection(name)) } }
})
jest.mock('@server/cloud/openapi', () =>
  jest.requireActual('../../support/mortal').mortalMethods(jest.requireActual('@server/cloud/openapi')),
)
jest.mock('@server/cloud/robot', () =>
  jest.requireActual('../../support/mortal').mortalMethods(jest.requireActual('@server/cloud/robot')),
)
let mockNow = (): number => 0
jest.mock('@server/cloud/clock', () => ({ now: () => mockNow() }))

const RUNS = 500
const MINUTE = 60_000

let cloud: TestCloud
let openid: string
let person: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  openid = await newCitizen(cloud)
  person = personIdOf(cloud, openid)
  connectTimer(cloud)
  mockNow = () => cloud.local.clock.now()
})
afterAll(() => cloud.stop())

const run = () => relay({ region: 'taizhou', at: mockNow() })
const store = () => cloud.local.store
const noticeOf = (id: string) => store().find('notices', { _id: id })[0]
const inApp = (id: string) => store().find('notice_inbox', { _id: id })
const sentSince = (api: Parameters<typeof sentBy>[1], at: number) =>
  sentBy(cloud, api).filter((call) => call.at >= at)

/** As many left as this run can use. */
async function allowFive(): Promise<void> {
  const quotas = (['letters', 'duty'] as const).map((template) => ({
    _id: `${person}:${template}`,
    region: 'taizhou',
    personId: person,
    template,
    left: 5,
    lastEffect: '',
  }))
  for (const { _id } of quotas) await store().remove('notice_quotas', { _id }, { multi: false })
  await store().insert('notice_quotas', quotas)
}

async function announced(kind: string): Promise<string> {
  await allowFive()
  const at = cloud.local.clock.now()
  const rank = kind.startsWith('crisis') ? 0 : 1
  const notice = storedNotice({ kind, rank, person, staff: null, ref: `matter-${at}`, at, nextAt: at })
  await store().insert('notices', [notice])
  return notice._id
}

/** The minute’s tick, until nothing of it is left to do. */
async function recover(id: string): Promise<void> {
  for (let minute = 0; minute < 5 && noticeOf(id)?.state === 'pending'; minute += 1) {
    cloud.local.clock.advance(MINUTE + 1000)
    await run()
  }
}

test.each(['reply_arrived', 'shift_check', 'crisis_lead'])(
  '%s: a relay that is killed before or after any step still tells everyone, and the app lists it once',
  async (kind) => {
    // The first notice of all makes a few things that the later ones find.
    await announced(kind)
    await run()
    cloud.local.clock.advance(MINUTE + 1000)
    const unharmed = await announced(kind)
    const { passed } = await liveFor(Number.POSITIVE_INFINITY, run)
    expect(noticeOf(unharmed)?.state).toBe('sent')
    let killed = 0
    for (let nth = 0; nth < Math.ceil(RUNS / 3); nth += 1) {
      cloud.local.clock.advance(MINUTE + 1000)
      const id = await announced(kind)
      const startedAt = cloud.local.clock.now()
      if ((await liveFor(nth % (passed + 1), run)).died) killed += 1
      const [entry] = inApp(id)
      if (entry) await store().update('notice_inbox', { _id: id }, { $set: { seenAt: 7 } })
      await recover(id)
      const subscribed = sentSince('subscribeMessage.send', startedAt)
      const spoken = sentSince('wecom.robot', startedAt)
      expect(noticeOf(id)?.state).toBe('sent')
      expect(inApp(id)).toHaveLength(1)
      // Seen once: what was seen before the crash is not new again after it.
      if (entry) expect(inApp(id)[0]?.seenAt).toBe(7)
      expect(subscribed.every((call) => call.args.touser === openid)).toBe(true)
      const channels = kind === 'crisis_lead' ? [subscribed, spoken] : [[...subscribed, ...spoken]]
      for (const calls of channels) {
        expect(calls.length).toBeGreaterThanOrEqual(1)
        // One kill doubles one message at most.
        expect(calls.length).toBeLessThanOrEqual(2)
      }
    }
    expect(killed).toBeGreaterThan(RUNS / 3 - RUNS / 30)
  },
  240_000,
)

test('one for the staff that is killed while it is spread reaches each of them, once in the app', async () => {
  const staff = await Promise.all([1, 2, 3].map(() => newStaff(cloud, 'supervisor')))
  const people = staff.map((one) => personIdOf(cloud, one)).sort()
  const at = () => cloud.local.clock.now()
  const announceToAll = async (): Promise<string> => {
    const notice = storedNotice({ staff: 'supervisor', at: at(), nextAt: at() })
    await store().insert('notices', [notice])
    return notice._id
  }
  const pending = () => store().find('notices', { region: 'taizhou', state: 'pending' }).length
  const first = await announceToAll()
  const { passed } = await liveFor(Number.POSITIVE_INFINITY, run)
  for (let left = 0; left <= passed; left += 1) {
    cloud.local.clock.advance(MINUTE + 1000)
    const id = left === 0 ? first : await announceToAll()
    await liveFor(left, run)
    for (let minute = 0; minute < 5 && pending() > 0; minute += 1) {
      cloud.local.clock.advance(MINUTE + 1000)
      await run()
    }
    const told = store()
      .everything('notices')
      .filter((one) => one.event === id && one.person !== null)
    expect(told.map((one) => [one.person, one.state]).sort()).toEqual(people.map((one) => [one, 'sent']))
    expect(told.flatMap((one) => inApp(String(one._id)))).toHaveLength(people.length)
  }
}, 120_000)
