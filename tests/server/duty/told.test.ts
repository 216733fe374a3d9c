import { newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { startNoticeCloud, storedNotice, tick } from '../../support/notices'

let cloud: TestCloud
let here: string
let away: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  here = await newStaff(cloud, 'expert')
  away = await newStaff(cloud, 'expert')
})
afterAll(() => cloud.stop())
beforeEach(() => emptyRoster(cloud))

const toldOf = (openid: string, ref: string): number =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, openid) && one.ref === ref).length

test('a new letter is told to those on duty, and does not disturb the others', async () => {
  await putOnDuty(cloud, here)
  const { id } = await sendLetter(cloud, await newCitizen(cloud))
  expect([toldOf(here, id), toldOf(away, id)]).toEqual([1, 0])
})

test('with nobody on duty it is not lost: every expert is told', async () => {
  const { id } = await sendLetter(cloud, await newCitizen(cloud))
  expect([toldOf(here, id), toldOf(away, id)]).toEqual([1, 1])
})

test('somebody may be in danger, and the whole group is called: also those who are not on duty', async () => {
  await putOnDuty(cloud, here)
  const at = cloud.local.clock.now()
  const notice = storedNotice({ kind: 'crisis_page', staff: 'duty', rank: 0, ref: 'a-case', at })
  await cloud.local.store.insert('notices', [notice])
  await tick(cloud)
  expect([toldOf(here, 'a-case'), toldOf(away, 'a-case')]).toEqual([1, 1])
})
