import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { askForHelp } from '../../support/crisis'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { sentBy, startNoticeCloud, storedNotice, tick } from '../../support/notices'

/** What somebody has taken in hand calls nobody any more, however far its notices had got. */

let cloud: TestCloud
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  expert = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
  await emptyRoster(cloud)
  await putOnDuty(cloud, expert)
})
afterAll(() => cloud.stop())

const store = () => cloud.local.store
const about = (ref: string, state: string) =>
  store()
    .everything('notices')
    .filter((one) => one.ref === ref && one.state === state && one.kind !== 'reply_arrived')
const later = (minutes: number) => cloud.local.clock.advance(minutes * 60_000)
const spoken = () => sentBy(cloud, 'wecom.robot').length

test('a page that no channel has taken yet is not sent after somebody has acknowledged', async () => {
  cloud.local.desk.script({ api: 'wecom.robot', errCode: 93000, times: 3 })
  const caseId = await askForHelp(cloud)
  later(15)
  await tick(cloud)
  expect(about(caseId, 'pending').length).toBeGreaterThan(1)
  dataOf(await cloud.call(supervisor, 'staff.safety.acknowledge', { caseId }))
  expect(about(caseId, 'pending')).toEqual([])
  const before = spoken()
  for (let minute = 0; minute < 3; minute += 1) {
    later(2)
    await tick(cloud)
  }
  expect(spoken()).toBe(before)
  const unread = store()
    .everything('notice_inbox')
    .filter((one) => one.ref === caseId && one.seenAt === null && one.kind !== 'help_taken')
  expect(unread).toEqual([])
})

test('a reminder of a letter that is still on its way ends with the reply', async () => {
  const { id } = await sendLetter(cloud, await newCitizen(cloud))
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const at = cloud.local.clock.now()
  const to = { person: personIdOf(cloud, expert), staff: null, ref: id, at, nextAt: at + 60_000 }
  await store().insert(
    'notices',
    ['letter_due_soon', 'letter_overdue'].map((kind) => storedNotice({ kind, ...to })),
  )
  const reply = { threadId: id, text: '我读到了，我们一起看看。' }
  dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  expect(about(id, 'pending')).toEqual([])
})
