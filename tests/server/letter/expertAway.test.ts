import { dataOf, newCitizen } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, putOnDuty } from '../../support/duty'
import { answeredLetter, newLetter, newStaff } from '../../support/letters'
import { startNoticeCloud } from '../../support/notices'

let cloud: TestCloud
let writer: string
let expert: string
let colleague: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await emptyRoster(cloud)
  clock('23T09:00')
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const clock = (text: string) => cloud.local.clock.set(Date.parse(`2026-11-${text}+08:00`))
const goOn = async (threadId: string) =>
  dataOf(
    await cloud.call(writer, 'letter.send', newLetter({ threadId, text: '还有一件事。' }), { key: newKey() }),
  ).thread
const claim = (openid: string, threadId: string) => cloud.call(openid, 'staff.letter.claim', { threadId })

test('the one who had it is not there: what the writer adds waits for all, promised like a new letter, and the writer is told so', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  clock('24T09:00')
  await putOnDuty(cloud, colleague)
  const thread = await goOn(id)
  expect(thread).toMatchObject({ state: 'waiting', expert: null, expertAway: true })
  const { replyBy = 0 } = thread.promise ?? {}
  expect(new Date(replyBy).toISOString()).toMatch(/^2026-11-24T03:00/)
  const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
  expect(waiting.find((one) => one.id === id)?.meant).toBe('you')
  expect(dataOf(await claim(colleague, id)).thread).toMatchObject({ mine: true, state: 'assigned' })
  const read = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(read.thread.expertAway).toBe(false)
})

test('whoever is there goes on with it: on duty, or having replied within half an hour', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  clock('23T09:29')
  expect((await goOn(id)).state).toBe('assigned')
  const other = await answeredLetter(cloud, writer, expert)
  clock('24T09:00')
  await putOnDuty(cloud, expert, colleague)
  expect((await goOn(other.id)).state).toBe('assigned')
})

test('what is still owed stays due when it was, also when it waits for all again', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  clock('23T09:20')
  const owed = await goOn(id)
  clock('23T10:10')
  await putOnDuty(cloud, colleague)
  const thread = await goOn(id)
  expect(thread.state).toBe('waiting')
  expect(thread.promise).toEqual(owed.promise)
})

test('the record says that nobody but the clock took it from the one who was away, and those on duty hear of it once', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  clock('24T09:00')
  await putOnDuty(cloud, colleague)
  await goOn(id)
  await goOn(id)
  const changes = cloud.local.store.everything('thread_changes').filter((one) => one.threadId === id)
  expect(changes.filter((one) => one.change === 'reassigned').map((one) => one.actorId)).toEqual(['service'])
})
