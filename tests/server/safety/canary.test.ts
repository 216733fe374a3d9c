import { changePerson, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let expert: string
let admin: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  expert = await newStaff(cloud, 'expert')
  admin = await newStaff(cloud, 'admin')
})
afterAll(() => cloud.stop())

const clock = (text: string) => cloud.local.clock.set(Date.parse(`2026-12-${text}+08:00`))
const dayOf = (on: string) => cloud.local.store.find('safety_canary', { _id: `taizhou:2026-12-${on}` })[0]
const alarms = (openid: string) =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, openid) && one.kind === 'canary_broken').length
const troubled = () =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, expert) && String(one.kind).startsWith('crisis'))
    .length

async function minutes(from: string, times: readonly string[]): Promise<void> {
  for (const time of times) {
    clock(`${from}T${time}`)
    await tick(cloud)
  }
}

test('before eight nothing begins', async () => {
  await minutes('01', ['07:30'])
  expect(dayOf('01')).toBeUndefined()
})

test('a chain that works alarms nobody, troubles nobody, and leaves nothing open', async () => {
  clock('01T08:00')
  await Promise.all([tick(cloud), tick(cloud)])
  await minutes('01', ['08:01', '08:06', '08:08', '08:09', '18:00'])
  expect(dayOf('01')).toMatchObject({ state: 'passed' })
  const cases = cloud.local.store.everything('safety_cases').filter(({ personId }) => personId === 'canary')
  expect(cases).toMatchObject([{ state: 'closed', steps: 2 }])
  expect([alarms(admin), troubled()]).toEqual([0, 0])
  expect(cloud.local.desk.calls()).toEqual([])
})

test('the tick was missing over eight: the test runs when it is back', async () => {
  await minutes('02', ['14:00', '14:06', '14:08'])
  expect(dayOf('02')).toMatchObject({ state: 'passed' })
})

test('nobody calls the next one: the administrator is alarmed, once', async () => {
  await minutes('03', ['08:00'])
  const caseId = dayOf('03')?.caseId
  await cloud.local.store.update(
    'safety_cases',
    { _id: caseId },
    { $set: { pageAt: Number.MAX_SAFE_INTEGER } },
  )
  await minutes('03', ['08:06', '08:08', '08:09', '12:00'])
  expect(dayOf('03')).toMatchObject({ state: 'broken' })
  expect(alarms(admin)).toBe(1)
})

test('a call that never stands in a list alarms too', async () => {
  await minutes('04', ['08:00', '08:06'])
  await cloud.local.store.remove('notice_inbox', { personId: 'canary' }, { multi: true })
  await minutes('04', ['08:08'])
  expect(alarms(admin)).toBe(2)
  await changePerson(cloud, admin, { roles: [] })
})
