import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { askForHelp, askInput, caredFor, caseOf, followUpsOf } from '../../support/crisis'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'
import { staffRefOf } from '../../support/staff'

/** Whoever has a case can lose the right to act: the case must not stay with them. */

let cloud: TestCloud
let admin: string
let expert: string
let colleague: string
let supervisor: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  admin = await newStaff(cloud, 'admin')
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  cloud.local.clock.reset()
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
  await emptyRoster(cloud)
  await putOnDuty(cloud, expert, colleague)
})
afterEach(async () => {
  for (const openid of [expert, colleague, supervisor]) await changePerson(cloud, openid, { roles: [] })
})

const disable = (openid: string) =>
  cloud.call(admin, 'staff.admin.disable', { ref: staffRefOf(cloud, openid) })
const acknowledge = (openid: string, caseId: string) =>
  cloud.call(openid, 'staff.safety.acknowledge', { caseId })
const later = (minutes: number) => cloud.local.clock.advance(minutes * 60_000)
const stored = (caseId: string) => cloud.local.store.find('safety_cases', { _id: caseId })[0]
const toldOf = (openid: string, caseId: string): string[] => kindsTold(cloud, openid, caseId)
const changesOf = (caseId: string) =>
  cloud.local.store.everything('safety_changes').filter((one) => one.caseId === caseId)
/** As a fault leaves it: nobody of the staff any more, and nothing was given back. */
const cutOff = (openid: string) =>
  changePerson(cloud, openid, {
    roles: [],
    formerRoles: ['expert'],
    staffState: 'disabled',
    staffDisabledAt: cloud.local.clock.now(),
  })

test('a case whose owner is disabled is called out anew within the call, and the ladder begins again', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  dataOf(await acknowledge(expert, caseId))
  later(20)
  const before = toldOf(colleague, caseId).length
  dataOf(await disable(expert))
  expect(stored(caseId)).toMatchObject({
    state: 'open',
    acknowledgedBy: null,
    acknowledgedAt: null,
    steps: 1,
  })
  expect(toldOf(colleague, caseId)).toHaveLength(before + 1)
  expect(dataOf(await cloud.call(openid, 'safety.standing', {})).standing).toBe('paged')
  later(5)
  await tick(cloud)
  expect(stored(caseId)).toMatchObject({ steps: 2 })
  later(10)
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toEqual(['crisis_lead'])
  const { case: taken } = dataOf(await acknowledge(colleague, caseId))
  expect(taken).toMatchObject({ state: 'acknowledged', mine: true })
})

test('disabled twice, ticked and disabled at once: it is given back once, and a colleague who took it keeps it', async () => {
  const caseId = await caredFor(cloud, expert)
  await Promise.all([disable(expert), disable(expert), tick(cloud)])
  const released = () => changesOf(caseId).filter(({ change }) => change === 'released')
  expect(released()).toHaveLength(1)
  dataOf(await acknowledge(colleague, caseId))
  dataOf(await disable(expert))
  await tick(cloud)
  expect(released()).toHaveLength(1)
  expect(stored(caseId)).toMatchObject({ acknowledgedBy: personIdOf(cloud, colleague) })
})

test('the service stopped between disabling and giving back: the next tick gives it back, even after six hours', async () => {
  const caseId = await caredFor(cloud, expert)
  await cutOff(expert)
  later(360)
  await Promise.all([tick(cloud), tick(cloud)])
  expect(stored(caseId)).toMatchObject({ state: 'open', acknowledgedBy: null })
  expect(changesOf(caseId).filter(({ change }) => change === 'released')).toHaveLength(1)
  dataOf(await acknowledge(colleague, caseId))
})

test('somebody who was let in again before the tick keeps what they have', async () => {
  const caseId = await caredFor(cloud, expert)
  await cutOff(expert)
  await changePerson(cloud, expert, { roles: ['expert'] })
  await tick(cloud)
  expect(stored(caseId)).toMatchObject({ state: 'acknowledged', acknowledgedBy: personIdOf(cloud, expert) })
})

test('a closed case stays as it is', async () => {
  const caseId = await caredFor(cloud, expert)
  await cloud.local.store.update('safety_cases', { _id: caseId }, { $set: { state: 'closed' } })
  dataOf(await disable(expert))
  expect(stored(caseId)).toMatchObject({ state: 'closed', acknowledgedBy: personIdOf(cloud, expert) })
})

test('a role was taken away: what the person writes soon after calls those on duty, not the one who may not act', async () => {
  const openid = await newCitizen(cloud)
  const caseId = await askForHelp(cloud, openid)
  dataOf(await acknowledge(expert, caseId))
  await changePerson(cloud, expert, { roles: [] })
  later(5)
  const before = toldOf(colleague, caseId).length
  dataOf(await cloud.call(openid, 'safety.ask', askInput(), { key: newKey() }))
  expect(stored(caseId)).toMatchObject({ state: 'open', acknowledgedBy: null })
  expect(toldOf(colleague, caseId)).toHaveLength(before + 1)
  expect(caseOf(cloud, openid)?._id).toBe(caseId)
})

test('a role was taken away: the caring contact goes to the supervisors, and one of them signs it', async () => {
  const caseId = await caredFor(cloud, expert)
  await changePerson(cloud, expert, { roles: [] })
  const [on = ''] = followUpsOf(cloud, caseId)
  cloud.local.clock.set(Date.parse(`${on}T09:01+08:00`))
  await tick(cloud)
  expect(toldOf(supervisor, caseId)).toContain('follow_up')
  const sign = { caseId, on, outcome: 'reached' } as const
  expect(errorOf(await cloud.call(expert, 'staff.safety.followUp', sign))).toBe('NOT_ALLOWED')
  const { case: signed } = dataOf(await cloud.call(supervisor, 'staff.safety.followUp', sign))
  expect(signed.followUps.find((one) => one.on === on)).toMatchObject({ outcome: 'reached' })
})
