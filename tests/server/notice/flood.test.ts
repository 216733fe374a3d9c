import { relay, relaySoon } from '@server/modules/notice'
import { newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { allow, connectTimer, sentBy, startNoticeCloud, storedNotice } from '../../support/notices'

let mockNow = (): number => 0
jest.mock('@server/cloud/clock', () => ({ now: () => mockNow() }))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
  connectTimer(cloud)
  mockNow = () => cloud.local.clock.now()
})
beforeEach(() => cloud.local.clock.advance(61_000))
afterAll(() => cloud.stop())

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EVENTS = 500
const MOST = 20

const at = () => cloud.local.clock.now()
const store = () => cloud.local.store
const tickNow = () => relay({ region: 'taizhou', at: at() })
const pending = () => store().find('notices', { region: 'taizhou', state: 'pending' }).length
const stored = (id: string) => store().find('notices', { _id: id })[0]
const inApp = (id: string) => store().find('notice_inbox', { _id: id }).length
const subscribedTo = (openid: string, since: number) =>
  sentBy(cloud, 'subscribeMessage.send').filter((one) => one.args.touser === openid && one.at >= since)

interface Spoken {
  readonly at: number
  readonly errCode: number
  readonly text: string
}
const spokenSince = (since: number): Spoken[] =>
  sentBy(cloud, 'wecom.robot')
    .filter((one) => one.at >= since)
    .map((one) => ({
      at: one.at,
      errCode: one.errCode,
      text: (one.args.text as { content: string }).content,
    }))

/** How many events all messages together tell of. */
const toldBy = (spoken: readonly Spoken[]): number =>
  spoken
    .filter(({ errCode }) => errCode === 0)
    .flatMap(({ text }) => [...text.matchAll(/ (\d+)$/gm)].map(([, count]) => Number(count)))
    .reduce((sum, count) => sum + count, 0)

const mostInAMinute = (spoken: readonly Spoken[]): number =>
  Math.max(
    0,
    ...spoken.map((first) => spoken.filter((one) => one.at >= first.at && one.at < first.at + MINUTE).length),
  )

async function announced(openid: string, kind: string, change: Readonly<Record<string, unknown>> = {}) {
  const notice = storedNotice({
    kind,
    person: personIdOf(cloud, openid),
    staff: null,
    rank: kind.startsWith('crisis') ? 0 : 1,
    at: at(),
    nextAt: at(),
    ...change,
  })
  await store().insert('notices', [notice])
  return notice._id
}

test.each([
  ['crisis_page', 1],
  ['letter_new', 5],
])(
  '500 events of %s within a minute, %i at a time: at most 20 messages in any minute, and together they tell of every one',
  async (kind, together) => {
    const expert = await newStaff(cloud, 'expert')
    const since = at()
    const ids: string[] = []
    for (let nth = 0; nth < EVENTS; nth += 1) {
      cloud.local.clock.set(since + Math.floor((nth * MINUTE) / EVENTS))
      ids.push(await announced(expert, kind))
      if (nth % together === 0) await relaySoon()
    }
    for (let minute = 1; minute <= 2; minute += 1) {
      cloud.local.clock.set(since + minute * MINUTE + 500)
      await tickNow()
    }
    const spoken = spokenSince(since)
    expect(pending()).toBe(0)
    expect(toldBy(spoken)).toBe(EVENTS)
    expect(spoken.filter(({ errCode }) => errCode !== 0)).toEqual([])
    expect(mostInAMinute(spoken)).toBeLessThanOrEqual(MOST)
    expect(ids.filter((id) => inApp(id) === 1)).toHaveLength(EVENTS)
  },
  240_000,
)

test('an urgent one does not wait behind what is calm', async () => {
  const expert = await newStaff(cloud, 'expert')
  const since = at()
  for (let nth = 0; nth < 100; nth += 1) await announced(expert, 'letter_new')
  const urgent = await announced(expert, 'crisis_page')
  await relaySoon()
  expect(stored(urgent)?.state).toBe('sent')
  expect(spokenSince(since)[0]?.text).toContain('紧急 1')
  cloud.local.clock.advance(MINUTE)
  await tickNow()
  expect(toldBy(spokenSince(since))).toBe(101)
})

test('four relays at once: each event has each effect once', async () => {
  const experts = await Promise.all([1, 2, 3, 4, 5].map(() => newStaff(cloud, 'expert')))
  const readers = await Promise.all(Array.from({ length: 10 }, () => newCitizen(cloud)))
  for (const reader of readers) await allow(cloud, reader, 'letters', 2)
  const since = at()
  const ids: string[] = []
  for (const reader of readers) ids.push(await announced(reader, 'reply_arrived', { ref: 'one' }))
  for (const expert of experts)
    for (let nth = 0; nth < 6; nth += 1) ids.push(await announced(expert, 'shift_check'))
  await Promise.all([tickNow(), tickNow(), relaySoon(), relaySoon()])
  cloud.local.clock.advance(MINUTE + 1000)
  await Promise.all([tickNow(), tickNow()])
  expect(pending()).toBe(0)
  expect(ids.map(inApp)).toEqual(ids.map(() => 1))
  for (const reader of readers) expect(subscribedTo(reader, since)).toHaveLength(1)
  expect(toldBy(spokenSince(since))).toBe(30)
}, 60_000)

test('the tick is missing for six hours: all is told at once, and nobody is flooded', async () => {
  const experts = await Promise.all([1, 2, 3].map(() => newStaff(cloud, 'expert')))
  const writer = await newCitizen(cloud)
  for (const expert of experts) await allow(cloud, expert, 'duty', 10)
  await allow(cloud, writer, 'letters', 10)
  const ids: string[] = []
  for (let nth = 0; nth < 120; nth += 1) {
    const expert = experts[nth % 3]
    if (expert) ids.push(await announced(expert, 'letter_new', { ref: `letter-${nth}` }))
    if (nth % 10 === 0) ids.push(await announced(writer, 'reply_arrived', { ref: 'one-letter' }))
    cloud.local.clock.advance((6 * HOUR) / 120)
  }
  const since = at()
  await tickNow()
  expect(pending()).toBe(0)
  expect(ids.map(inApp)).toEqual(ids.map(() => 1))
  expect(subscribedTo(writer, since)).toHaveLength(1)
  for (const expert of experts) {
    const messages = subscribedTo(expert, since).length
    expect(messages).toBeGreaterThanOrEqual(1)
    // As many as one relay has in hand at a time; the later ones are spoken for.
    expect(messages).toBeLessThanOrEqual(3)
  }
  const spoken = spokenSince(since)
  expect(spoken.length).toBeLessThanOrEqual(2)
  const subscribed = experts.reduce((sum, expert) => sum + subscribedTo(expert, since).length, 0)
  expect(toldBy(spoken) + subscribed).toBe(120)
}, 60_000)

test('a relay that died in the middle of a robot message blocks the robot for seconds, not for good', async () => {
  const expert = await newStaff(cloud, 'expert')
  await announced(expert, 'crisis_page')
  const lease = { _id: 'robot:taizhou', holder: 'dead', until: at() + 15_000 }
  await store().remove('leases', { _id: lease._id }, { multi: false })
  await store().insert('leases', [lease])
  const since = at()
  await tickNow()
  expect(spokenSince(since)).toEqual([])
  cloud.local.clock.advance(16_000)
  await tickNow()
  expect(toldBy(spokenSince(since))).toBe(1)
})
