import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, expertRefOf, putOnDuty, storeTurn } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let writer: string
let expert: string
let colleague: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  cloud.local.clock.reset()
  await emptyRoster(cloud)
  await cloud.local.store.remove('threads', { region: 'taizhou' }, { multi: true })
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
})
afterAll(() => cloud.stop())

const claim = (openid: string, threadId: string) => cloud.call(openid, 'staff.letter.claim', { threadId })
const owedBy = (openid: string) =>
  cloud.local.store.find('threads', { expertId: personIdOf(cloud, openid), state: 'assigned' })
/** Gives this expert as many letters as leave so much room. */
async function leaveRoom(openid: string, room: number): Promise<void> {
  for (let taken = 0; taken < 12 - room; taken += 1)
    dataOf(await claim(openid, (await sendLetter(cloud, writer)).id))
}

test('one who has room for one more and taps five at once gets one and is told so four times', async () => {
  await leaveRoom(expert, 1)
  const letters = await Promise.all(Array.from({ length: 5 }, () => sendLetter(cloud, writer)))
  const outcomes = (await Promise.all(letters.map(({ id }) => claim(expert, id)))).map(errorOf)
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_OPEN')).toHaveLength(4)
  expect(owedBy(expert)).toHaveLength(12)
})

test('two experts tap at once, fifty times: each time one has the letter and one is told that it is taken', async () => {
  const pairs: (readonly string[])[] = []
  for (let round = 0; round < 50; round += 1) {
    if (round % 10 === 0) pairs.push([await newStaff(cloud, 'expert'), await newStaff(cloud, 'expert')])
    const [one = '', other = ''] = pairs.at(-1) ?? []
    const { id } = await sendLetter(cloud, await newCitizen(cloud))
    const outcomes = await Promise.all([claim(one, id), claim(other, id)])
    expect(outcomes.map(errorOf).map(String).sort()).toEqual(['ALREADY_TAKEN', 'null'])
  }
})

test('letters that run out in one minute are given to nobody beyond what one may owe; the others wait for all', async () => {
  cloud.local.clock.set(Date.parse('2026-11-23T09:00:00+08:00'))
  const letters = []
  for (let one = 0; one < 4; one += 1) letters.push(await sendLetter(cloud, writer))
  cloud.local.clock.set(Date.parse('2026-11-23T10:00:00+08:00'))
  await leaveRoom(colleague, 2)
  cloud.local.clock.set(Date.parse('2026-11-23T11:01:00+08:00'))
  await putOnDuty(cloud, colleague)
  await tick(cloud)
  expect(owedBy(colleague)).toHaveLength(12)
  const states = letters.map(({ id }) => cloud.local.store.find('threads', { _id: id })[0]?.state)
  expect(states.sort()).toEqual(['assigned', 'assigned', 'waiting', 'waiting'])
})

test('nobody is handed more than they may owe', async () => {
  await leaveRoom(colleague, 0)
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  const to = expertRefOf(cloud, colleague)
  const handed = await cloud.call(
    expert,
    'staff.letter.transfer',
    { threadId: id, to, note: '请接着问' },
    { key: newKey() },
  )
  expect(errorOf(handed)).toBe('COLLEAGUE_FULL')
  expect(owedBy(expert).map(({ _id }) => _id)).toEqual([id])
})

test('who is there for a crisis only does not answer letters in the place of those who are, nor keeps anybody from it', async () => {
  const at = cloud.local.clock.now()
  const crisis = {
    holderId: personIdOf(cloud, colleague),
    here: true,
    confirmedAt: at,
    kind: 'crisis',
  } as const
  await storeTurn(cloud, at - 1000, at + 3_600_000, crisis)
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  await putOnDuty(cloud, expert)
  const other = await sendLetter(cloud, writer)
  expect(errorOf(await claim(colleague, other.id))).toBe('OFF_DUTY')
})
