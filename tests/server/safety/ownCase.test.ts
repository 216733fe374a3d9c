import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { askForHelp, caseOf } from '../../support/crisis'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newStaff } from '../../support/letters'

/** Staff are people too: what happens when somebody of them asks for help. */

let cloud: TestCloud
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  expert = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
  await emptyRoster(cloud)
})
afterEach(async () => {
  for (const openid of [expert, supervisor]) await changePerson(cloud, openid, { roles: [] })
})
afterAll(() => cloud.stop())

const note = (caseId: string) => ({ caseId, said: '接通了', asked: '', plan: '', informed: '' })
const standing = async (openid: string) => dataOf(await cloud.call(openid, 'safety.standing', {})).standing

test('a supervisor neither reads nor signs what is about themself', async () => {
  const caseId = await askForHelp(cloud, supervisor)
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId }))
  dataOf(await cloud.call(expert, 'staff.safety.note', note(caseId), { key: newKey() }))
  for (const [action, input] of [
    ['staff.safety.open', { caseId }],
    ['staff.safety.note', note(caseId)],
    ['staff.safety.close', { caseId }],
  ] as const)
    expect(errorOf(await cloud.call(supervisor, action, input as never, { key: newKey() }))).toBe('NOT_FOUND')
})

test('the only one on duty who asks for help is not called to help themself: the person is told that nobody is there', async () => {
  await putOnDuty(cloud, expert)
  await askForHelp(cloud, expert)
  expect(caseOf(cloud, expert)?.paged).toEqual([])
  expect(await standing(expert)).toBe('unattended')
})

test('with a colleague on duty the colleague is called, and the one who asked is not', async () => {
  const colleague = await newStaff(cloud, 'expert')
  await putOnDuty(cloud, expert, colleague)
  await askForHelp(cloud, expert)
  expect(caseOf(cloud, expert)?.paged).toEqual([personIdOf(cloud, colleague)])
  expect(await standing(expert)).toBe('paged')
  await changePerson(cloud, colleague, { roles: [] })
})

test('the clock goes back between two cases: the newest one stands all the same', async () => {
  const citizen = await newCitizen(cloud)
  const first = await askForHelp(cloud, citizen)
  await cloud.local.store.update('safety_cases', { _id: first }, { $set: { state: 'closed' } })
  cloud.local.clock.advance(-3_600_000)
  const second = await askForHelp(cloud, citizen)
  expect(second).not.toBe(first)
  expect(await standing(citizen)).not.toBe('none')
  cloud.local.clock.reset()
})
