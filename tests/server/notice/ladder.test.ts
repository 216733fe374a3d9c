import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { allow, deadNotice, sentBy, startNoticeCloud, storedNotice, tick } from '../../support/notices'

let cloud: TestCloud
let expert: string
let admin: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  admin = await newStaff(cloud, 'admin')
})
beforeEach(async () => {
  expert = await newStaff(cloud, 'expert')
  // The robot's minute of the case before is over.
  cloud.local.clock.advance(61_000)
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const store = () => cloud.local.store
const noticeOf = (id: string) => store().find('notices', { _id: id })[0]
const listOf = async (openid: string) => dataOf(await cloud.call(openid, 'notice.list', {})).notices

async function tell(openid: string, kind: string, urgent = true): Promise<string> {
  const at = cloud.local.clock.now()
  const person = personIdOf(cloud, openid)
  const notice = storedNotice({ kind, person, staff: null, rank: urgent ? 0 : 1, at, nextAt: at })
  await store().insert('notices', [notice])
  return notice._id
}
const spoken = () => sentBy(cloud, 'wecom.robot')

test.each([
  ['no quota', null],
  [43101, 43101],
  [47003, 47003],
  [45009, 45009],
  ['a call that hangs', 'timeout'],
] as const)(
  '%s: the robot speaks within the minute',
  async (_name, errCode) => {
    if (errCode !== null) {
      await allow(cloud, expert, 'duty')
      cloud.local.desk.script({ api: 'subscribeMessage.send', errCode, times: 1 })
    }
    const id = await tell(expert, 'crisis_page')
    const before = spoken().length
    const startedAt = cloud.local.clock.now()
    await tick(cloud)
    expect(spoken().slice(before)).toMatchObject([{ errCode: 0, args: { text: { content: /^紧急 1\n/ } } }])
    expect(Number(spoken().at(-1)?.at) - startedAt).toBeLessThan(MINUTE)
    expect(noticeOf(id)).toMatchObject({ state: 'sent', tried: { app: 'ok', robot: 'ok', sms: null } })
    expect(await listOf(expert)).toMatchObject([{ id, kind: 'crisis_page' }])
  },
  30_000,
)

test.each([45009, 93000, 'timeout'] as const)(
  'a robot that answers %s: the next channel says that it has no provider, and all is tried again',
  async (errCode) => {
    cloud.local.desk.script({ api: 'wecom.robot', errCode, times: 1 })
    const id = await tell(expert, 'crisis_page')
    await tick(cloud)
    expect(noticeOf(id)).toMatchObject({ state: 'pending', rounds: 1, tried: { app: 'ok', subscribe: null } })
    cloud.local.clock.advance(61_000)
    await tick(cloud)
    expect(noticeOf(id)).toMatchObject({ state: 'sent', tried: { subscribe: 'noQuota', robot: 'ok' } })
  },
  30_000,
)

test('what every channel says is written down', async () => {
  cloud.local.desk.script({ api: 'wecom.robot', errCode: 93000, times: 1 })
  const id = await tell(expert, 'shift_check', false)
  await tick(cloud)
  expect(noticeOf(id)).toMatchObject({
    state: 'dead',
    tried: { app: 'ok', subscribe: 'noQuota', robot: 'invalid', sms: 'noProvider' },
  })
})

test('the lead in a crisis is told by every channel there is', async () => {
  await allow(cloud, expert, 'duty')
  const id = await tell(expert, 'crisis_lead')
  const before = spoken().length
  await tick(cloud)
  expect(noticeOf(id)).toMatchObject({
    state: 'sent',
    tried: { app: 'ok', subscribe: 'ok', robot: 'ok', sms: 'noProvider' },
  })
  expect(spoken().slice(before)).toHaveLength(1)
})

describe('all channels are down for a day', () => {
  let id: string
  beforeAll(async () => {
    const lonely = await newStaff(cloud, 'expert')
    cloud.local.desk.script({ api: 'wecom.robot', errCode: 45009, times: 1000 })
    id = await tell(lonely, 'crisis_page')
    const startedAt = cloud.local.clock.now()
    while (cloud.local.clock.now() < startedAt + 23 * HOUR) {
      await tick(cloud)
      cloud.local.clock.advance(15 * MINUTE)
    }
    expect(noticeOf(id)?.state).toBe('pending')
    while (cloud.local.clock.now() < startedAt + 30 * HOUR) {
      await tick(cloud)
      cloud.local.clock.advance(15 * MINUTE)
    }
  }, 400_000)

  test('then it is dead, and an administrator is told once a day that there are such', async () => {
    expect(noticeOf(id)?.state).toBe('dead')
    const told = (await listOf(admin)).filter(({ kind }) => kind === 'outbox_dead')
    expect(new Set(told.map(({ at }) => new Date(at + 8 * HOUR).toISOString().slice(0, 10))).size).toBe(
      told.length,
    )
    expect(told.length).toBeGreaterThanOrEqual(1)
  })

  test('the administrator sees what was tried, and nobody else does', async () => {
    const { notices } = dataOf(await cloud.call(admin, 'staff.notice.dead', {}))
    expect(notices.find((one) => one.id === id)).toEqual({
      id,
      kind: 'crisis_page',
      at: expect.any(Number),
      rounds: expect.any(Number),
      tried: { app: 'ok', subscribe: 'noQuota', robot: 'limited', sms: 'noProvider' },
    })
    expect(errorOf(await cloud.call(expert, 'staff.notice.dead', {}))).toBe('NOT_ALLOWED')
  })

  test('it can be tried again; one of another region, one that is alive and one that is not there cannot', async () => {
    const foreign = await deadNotice(cloud)
    await store().update('notices', { _id: foreign }, { $set: { region: 'wuhu' } })
    const retry = (one: string) => cloud.call(admin, 'staff.notice.retry', { id: one })
    for (const one of [foreign, 'f'.repeat(32)]) expect(errorOf(await retry(one))).toBe('NOT_FOUND')
    expect(noticeOf(foreign)?.state).toBe('dead')
    dataOf(await retry(id))
    expect(noticeOf(id)?.state).toBe('pending')
    expect(errorOf(await retry(id))).toBe('NOT_FOUND')
  })
})

test('a person who is gone does not hold up the others', async () => {
  const at = cloud.local.clock.now()
  const gone = storedNotice({ kind: 'reply_arrived', person: 'never-was-here', staff: null, at, nextAt: at })
  await store().insert('notices', [gone])
  const writer = await newCitizen(cloud)
  const id = await tell(writer, 'reply_arrived', false)
  await tick(cloud)
  expect(noticeOf(id)?.state).toBe('sent')
  expect(noticeOf(gone._id)?.state).toBe('sent')
})
