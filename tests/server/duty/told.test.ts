import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'
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

describe('taking a letter', () => {
  const claim = (openid: string, threadId: string) => cloud.call(openid, 'staff.letter.claim', { threadId })
  const newLetterOf = async (writer?: string) =>
    (await sendLetter(cloud, writer ?? (await newCitizen(cloud)), { sameExpert: writer !== undefined })).id

  test('who is off duty leaves it to those who are there, and it stays in the queue', async () => {
    await putOnDuty(cloud, here)
    const id = await newLetterOf()
    expect(errorOf(await claim(away, id))).toBe('OFF_DUTY')
    dataOf(await claim(here, id))
  })

  test('a shift that has ended is none, and with nobody there nobody is turned away', async () => {
    await putOnDuty(cloud, here)
    cloud.local.clock.advance(61 * 60_000)
    dataOf(await claim(away, await newLetterOf()))
    cloud.local.clock.reset()
  })

  test('nobody is kept from a letter that cannot wait', async () => {
    await putOnDuty(cloud, here)
    const id = await newLetterOf()
    await cloud.local.store.update('threads', { _id: id }, { $set: { rank: 0 } })
    dataOf(await claim(away, id))
  })

  test('the expert whom the writer wished for, and a supervisor, may take it at any time', async () => {
    const writer = await newCitizen(cloud)
    await answeredLetter(cloud, writer, away)
    await putOnDuty(cloud, here)
    dataOf(await claim(away, await newLetterOf(writer)))
    dataOf(await claim(await newStaff(cloud, 'supervisor'), await newLetterOf()))
  })
})
