import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

/** An answered letter in which nobody says anything is put away by itself: once, said to the writer, and open to go on with. */

const DAY = 86_400_000
const QUIET_DAYS = 7
const MINUTE = 60_000

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  cloud.local.clock.set(Date.parse('2026-11-02T09:00+08:00'))
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const stored = (id: string) => cloud.local.store.find('threads', { _id: id })[0]
const closings = (threadId: string) =>
  cloud.local.store.find('thread_changes', { threadId }).filter(({ change }) => change === 'closed')
const told = (id: string): string[] => kindsTold(cloud, writer, id).filter((kind) => kind === 'thread_closed')
const later = (ms: number) => cloud.local.clock.advance(ms)
const goOn = (threadId: string) =>
  cloud.call(writer, 'letter.send', newLetter({ threadId, text: '还有一件事。' }), { key: newKey() })

test('what is owed a reply is never put away, however long nobody says anything', async () => {
  const { id } = await sendLetter(cloud, writer)
  const taken = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: taken.id }))
  later(90 * DAY)
  await tick(cloud)
  for (const letter of [id, taken.id]) {
    expect(stored(letter)?.state).not.toBe('closed')
    expect(told(letter)).toEqual([])
  }
})

test('not before its time; then once, also with two ticks at once, and the writer is told that it can be gone on with', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  later(QUIET_DAYS * DAY - MINUTE)
  await tick(cloud)
  expect(stored(id)).toMatchObject({ state: 'answered' })
  later(2 * MINUTE)
  await Promise.all([tick(cloud), tick(cloud), tick(cloud)])
  await tick(cloud)
  expect(stored(id)).toMatchObject({ state: 'closed', expertId: personIdOf(cloud, expert) })
  expect(closings(id)).toMatchObject([{ actorId: 'service', from: 'answered', to: 'closed' }])
  expect(told(id)).toEqual(['thread_closed'])
  const { thread } = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(thread.reopenUntil).toBe(Number(stored(id)?.closedAt) + 14 * DAY)
})

test('every word begins the days anew: the writer’s, which is owed a reply first, and the expert’s', async () => {
  const { id: threadId } = await answeredLetter(cloud, writer, expert)
  later(6 * DAY)
  dataOf(await goOn(threadId))
  later(6 * DAY)
  await tick(cloud)
  expect(stored(threadId)?.state).not.toBe('closed')
  if (stored(threadId)?.state === 'waiting')
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
  dataOf(await cloud.call(expert, 'staff.letter.reply', { threadId, text: '读到了。' }, { key: newKey() }))
  later(6 * DAY)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('answered')
  later(DAY + MINUTE)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('closed')
})

test('the writer goes on with it within 14 days; after that it is refused, and nothing of it is lost', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  const other = await answeredLetter(cloud, writer, expert)
  later(QUIET_DAYS * DAY + MINUTE)
  await tick(cloud)
  later(13 * DAY)
  expect(dataOf(await goOn(id)).thread.state).not.toBe('closed')
  later(DAY + 2 * MINUTE)
  expect(errorOf(await goOn(other.id))).toBe('THREAD_CLOSED')
  const { messages } = dataOf(await cloud.call(writer, 'letter.read', { threadId: other.id, after: 0 }))
  expect(messages).toHaveLength(2)
  // Gone on with, it is owed a reply, and is not put away a second time.
  later(30 * DAY)
  await tick(cloud)
  expect(closings(id)).toHaveLength(1)
})

test('what an expert has closed is not closed again, and a line that is taken back leaves the days as they are counted', async () => {
  const closed = await answeredLetter(cloud, writer, expert)
  dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: closed.id }))
  const { id: threadId } = await answeredLetter(cloud, writer, expert)
  later(3 * DAY)
  dataOf(await goOn(threadId))
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId, seq: 3 }))
  expect(stored(threadId)?.state).toBe('answered')
  later(QUIET_DAYS * DAY - MINUTE)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('answered')
  later(2 * MINUTE)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('closed')
  expect(closings(closed.id)).toHaveLength(1)
  expect(told(closed.id)).toEqual([])
})

test('more than one tick puts away: each once', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  const [one] = cloud.local.store.find('threads', { _id: id })
  const others = Array.from({ length: 250 }, (_, index) => ({
    ...one,
    _id: `${id.slice(0, 18)}${String(index).padStart(4, '0')}`,
    writerId: `writer-${index}`,
  }))
  await cloud.local.store.insert('threads', others)
  later(QUIET_DAYS * DAY + MINUTE)
  for (let ticks = 0; ticks < 2; ticks += 1) await tick(cloud)
  for (const { _id } of others) expect(closings(_id)).toHaveLength(1)
}, 120_000)
