import { doorInScene } from '@shared/domain/activity/scene'
import { emptyActivities, signUp } from '../../support/activity'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { startNoticeCloud } from '../../support/notices'

const MINUTE = 60_000
const lecture = 'lecture-sleep-well.2026-11-26'
const START = Date.parse('2026-11-26T19:00:00+08:00')

let cloud: TestCloud
let staff: string
let citizen: string
let ticket: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  staff = await newStaff(cloud, 'supervisor')
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyActivities(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
  citizen = await newCitizen(cloud)
  ticket = dataOf(await signUp(cloud, citizen, lecture)).entry.ticket ?? ''
})
afterAll(() => cloud.stop())

const open = async () => dataOf(await cloud.call(staff, 'staff.activity.open', { occasion: lecture }))
const checkIn = (code: string, who = citizen) =>
  cloud.call(who, 'activity.checkIn', { occasion: lecture, code })
const byTicket = (number: string) =>
  cloud.call(staff, 'staff.activity.checkIn', { occasion: lecture, ticket: number })
const rotate = async (code: string) =>
  dataOf(await cloud.call(staff, 'staff.activity.rotate', { occasion: lecture, code }))
const wrongFor = (code: string): string => (code === '123456' ? '654321' : '123456')

describe('a code to be scanned', () => {
  const API = 'wxacode.getUnlimited'
  const draw = (who = staff, occasion = lecture) => cloud.call(who, 'staff.activity.doorCode', { occasion })
  const drawn = () =>
    cloud.local.desk
      .calls()
      .filter(({ api }) => api === API)
      .at(-1)?.args

  test('is drawn for nobody but the staff, and of nothing that is not held', async () => {
    const editor = await newStaff(cloud, 'editor')
    for (const who of [citizen, editor]) expect(errorOf(await draw(who))).toBe('NOT_ALLOWED')
    expect(errorOf(await draw(staff, 'none.2026-11-26'))).toBe('ACTIVITY_UNKNOWN')
    expect(drawn()).toBeUndefined()
  })

  test('the platform draws none: it says so, and the six digits work all the same', async () => {
    cloud.local.desk.script({ api: API, errCode: 45009, times: 1 })
    expect(errorOf(await draw())).toBe('PICTURE_UNAVAILABLE')
    cloud.local.clock.set(START)
    expect(dataOf(await checkIn((await open()).code)).entry.visits).toEqual(['2026-11-26'])
  })

  test('it carries the code of now to the page of the activity, and one that was changed is worth nothing', async () => {
    const scene = () => doorInScene(String(drawn()?.scene))
    expect(dataOf(await draw()).contentType).toBe('image/png')
    const { code: before } = await open()
    expect(drawn()).toMatchObject({ page: 'packages/read/course/index' })
    expect(scene()).toEqual({ course: 'lecture-sleep-well', code: before })
    const { code } = await rotate(before)
    await draw()
    expect(scene()?.code).toBe(code)
    cloud.local.clock.set(START)
    expect(errorOf(await checkIn(before))).toBe('DOOR_CODE_WRONG')
    expect(await open()).toMatchObject({ people: 0 })
  })
})

describe('who is refused, with nothing counted', () => {
  test('too early and too late, whatever the code', async () => {
    const { code } = await open()
    for (const at of [START - 61 * MINUTE, START + 91 * MINUTE]) {
      cloud.local.clock.set(at)
      for (const said of [code, wrongFor(code)]) expect(errorOf(await checkIn(said))).toBe('DOOR_CLOSED')
      expect(errorOf(await byTicket(ticket))).toBe('DOOR_CLOSED')
    }
    expect(await open()).toMatchObject({ people: 0, visits: 0, now: null })
  })

  test('who has no seat, whatever the code', async () => {
    const { code } = await open()
    cloud.local.clock.set(START)
    const stranger = await newCitizen(cloud)
    for (const said of [code, wrongFor(code)])
      expect(errorOf(await checkIn(said, stranger))).toBe('NOT_FOUND')
    expect(errorOf(await cloud.call(citizen, 'staff.activity.open', { occasion: lecture }))).toBe(
      'NOT_ALLOWED',
    )
    expect(errorOf(await cloud.call(staff, 'staff.activity.open', { occasion: 'none.2026-11-26' }))).toBe(
      'ACTIVITY_UNKNOWN',
    )
  })

  test('a wrong code and one that was changed have one answer, and after six tries none is looked at', async () => {
    cloud.local.clock.set(START)
    const { code: used } = await open()
    const { code: now } = await rotate(used)
    expect(now).not.toBe(used)
    const bare = async (said: string) => JSON.stringify({ ...(await checkIn(said)), requestId: '' })
    const answers = [await bare(used), await bare(wrongFor(now))]
    expect(answers[0]).toContain('DOOR_CODE_WRONG')
    expect(new Set(answers).size).toBe(1)
    for (let tries = 2; tries < 6; tries++) await checkIn(used)
    expect(errorOf(await checkIn(now))).toBe('RATE_LIMITED')
    expect(await open()).toMatchObject({ people: 0 })
    // The seat is still there, and the staff can let them in.
    expect(dataOf(await byTicket(ticket)).people).toBe(1)
  })

  test('a number that nobody has', async () => {
    cloud.local.clock.set(START)
    expect(errorOf(await byTicket(wrongFor(ticket)))).toBe('TICKET_UNKNOWN')
  })
})

test('who says the code at the door is there once, however often they say it', async () => {
  cloud.local.clock.set(START - 30 * MINUTE)
  const { code, now } = await open()
  expect(now).toBe('2026-11-26')
  expect(code).toMatch(/^\d{6}$/)
  const replies = await Promise.all([checkIn(code), checkIn(code), checkIn(code), byTicket(ticket)])
  expect(replies.map(errorOf)).toEqual([null, null, null, null])
  expect(dataOf(await checkIn(code)).entry.visits).toEqual(['2026-11-26'])
  expect(await open()).toMatchObject({ people: 1, visits: 1, entries: [{ ticket, visits: ['2026-11-26'] }] })
})

test('two who change the code at once change it once', async () => {
  const { code } = await open()
  const [one, other] = await Promise.all([rotate(code), rotate(code)])
  const now = (await open()).code
  expect(now).not.toBe(code)
  expect([code, now]).toContain(one.code)
  expect([code, now]).toContain(other.code)
  expect((await rotate(code)).code).toBe(now)
  expect((await rotate(now)).code).not.toBe(now)
})

test('people and visits are counted apart: a group that meets twice', async () => {
  const group = 'group-new-parents.2026-12-02'
  const [one, other] = [await newCitizen(cloud), await newCitizen(cloud)]
  const tickets = await Promise.all(
    [one, other].map(async (who) => dataOf(await signUp(cloud, who, group)).entry.ticket ?? ''),
  )
  const at = async (time: string, who: readonly string[]) => {
    cloud.local.clock.set(Date.parse(`${time}+08:00`))
    for (const number of who)
      dataOf(await cloud.call(staff, 'staff.activity.checkIn', { occasion: group, ticket: number }))
  }
  await at('2026-12-02T19:00:00', tickets)
  await at('2026-12-09T19:00:00', tickets.slice(0, 1))
  const attendance = dataOf(await cloud.call(staff, 'staff.activity.open', { occasion: group }))
  expect(attendance).toMatchObject({ people: 2, visits: 3 })
  expect(new Set(attendance.entries.map((entry) => entry.ticket)).size).toBe(2)
})

test('the staff see what is held today, also when it is over, and never who comes', async () => {
  cloud.local.clock.set(START + 120 * MINUTE)
  const { occasions } = dataOf(await cloud.call(staff, 'staff.activity.list', {}))
  expect(occasions[0]).toMatchObject({ id: lecture, signedUp: 1, waiting: 0 })
  expect(Object.keys((await open()).entries[0] ?? {}).sort()).toEqual(['ticket', 'visits'])
})
