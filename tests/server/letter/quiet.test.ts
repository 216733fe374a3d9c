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
/** The kinds of what the writer was told of its end, in the order of the alphabet. */
const told = (id: string): string[] =>
  kindsTold(cloud, writer, id)
    .filter((kind) => kind === 'thread_closing' || kind === 'thread_closed')
    .sort()
/** What of it still stands in the writer's list. */
const listed = async (id: string) =>
  dataOf(await cloud.call(writer, 'notice.list', {}))
    .notices.filter(({ ref, kind }) => ref === id && kind.startsWith('thread_'))
    .map(({ kind }) => kind)
const closesAt = async (threadId: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).thread.closesAt
/** Until its writer was told that it will be put away. */
async function untilTold(): Promise<void> {
  later((QUIET_DAYS - 2) * DAY + MINUTE)
  await tick(cloud)
}
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
  await untilTold()
  later(2 * DAY - 2 * MINUTE)
  await tick(cloud)
  expect(stored(id)).toMatchObject({ state: 'answered' })
  later(2 * MINUTE)
  await Promise.all([tick(cloud), tick(cloud), tick(cloud)])
  await tick(cloud)
  expect(stored(id)).toMatchObject({ state: 'closed', expertId: personIdOf(cloud, expert) })
  expect(closings(id)).toMatchObject([{ actorId: 'service', from: 'answered', to: 'closed' }])
  expect(told(id)).toEqual(['thread_closed', 'thread_closing'])
  expect(await listed(id)).toEqual(['thread_closed'])
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
  later(4 * DAY)
  await tick(cloud)
  expect(told(threadId)).toEqual([])
  later(DAY + MINUTE)
  await tick(cloud)
  later(DAY)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('answered')
  later(DAY)
  await tick(cloud)
  expect(stored(threadId)?.state).toBe('closed')
})

describe('before it is put away', () => {
  test('its writer is told two days before, once, also with two ticks at once, and reads until when', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const last = Number(stored(id)?.lastAt)
    later((QUIET_DAYS - 2) * DAY - MINUTE)
    await tick(cloud)
    expect(told(id)).toEqual([])
    expect(await closesAt(id)).toBeNull()
    later(2 * MINUTE)
    await Promise.all([tick(cloud), tick(cloud), tick(cloud)])
    later(DAY)
    await tick(cloud)
    expect(told(id)).toEqual(['thread_closing'])
    expect(await listed(id)).toEqual(['thread_closing'])
    expect(await closesAt(id)).toBeGreaterThanOrEqual(last + QUIET_DAYS * DAY)
    expect(await closesAt(id)).toBeLessThanOrEqual(last + QUIET_DAYS * DAY + 2 * MINUTE)
    expect(closings(id)).toEqual([])
  })

  test('the clock stood still for days: its writer is told first, and two days later it is put away', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    later(30 * DAY)
    await Promise.all([tick(cloud), tick(cloud)])
    await tick(cloud)
    expect(stored(id)?.state).toBe('answered')
    expect(told(id)).toEqual(['thread_closing'])
    later(2 * DAY - MINUTE)
    await tick(cloud)
    expect(stored(id)?.state).toBe('answered')
    later(MINUTE)
    await tick(cloud)
    expect(stored(id)?.state).toBe('closed')
    expect(told(id)).toEqual(['thread_closed', 'thread_closing'])
  })

  test.each([
    ['the writer', (threadId: string) => goOn(threadId)],
    [
      'the expert',
      (threadId: string) =>
        cloud.call(expert, 'staff.letter.reply', { threadId, text: '后来怎么样？' }, { key: newKey() }),
    ],
  ])('a new line of %s takes it back: it stands in no list, and the days begin anew', async (_who, say) => {
    const { id } = await answeredLetter(cloud, writer, expert)
    await untilTold()
    expect(await listed(id)).toEqual(['thread_closing'])
    expect((await say(id)).ok).toBe(true)
    expect(await listed(id)).toEqual([])
    expect(await closesAt(id)).toBeNull()
    later(3 * DAY)
    await tick(cloud)
    expect(stored(id)?.state).not.toBe('closed')
    expect(told(id)).toEqual(['thread_closing'])
  })

  test('handing it on is no word: what was told stands, and is not told again', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    await untilTold()
    const before = await closesAt(id)
    const handed = { threadId: id, to: null, note: '我请假' }
    dataOf(await cloud.call(expert, 'staff.letter.transfer', handed, { key: newKey() }))
    await tick(cloud)
    expect(await closesAt(id)).toBe(before)
    expect(told(id)).toEqual(['thread_closing'])
  })

  test('an expert who puts it away in these two days takes it back too', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    await untilTold()
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    expect(await listed(id)).toEqual([])
    expect(await closesAt(id)).toBeNull()
    later(3 * DAY)
    await tick(cloud)
    expect(told(id)).toEqual(['thread_closing'])
    expect(closings(id)).toHaveLength(1)
  })

  test('letters that were stored before the days were counted are told of and put away, and owed ones are left', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const owed = await sendLetter(cloud, writer)
    for (const old of [id, owed.id])
      await cloud.local.store.update('threads', { _id: old }, { $unset: { quietAt: '', quietToldAt: '' } })
    later(60 * DAY)
    await tick(cloud)
    expect(told(id)).toEqual(['thread_closing'])
    later(2 * DAY + MINUTE)
    await tick(cloud)
    expect(stored(id)?.state).toBe('closed')
    expect(stored(owed.id)?.state).toBe('waiting')
    expect(told(owed.id)).toEqual([])
  })

  test('a letter whose closing day an earlier version had counted is not put away untold', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const quietAt = Number(stored(id)?.lastAt) + QUIET_DAYS * DAY
    await cloud.local.store.update('threads', { _id: id }, { $set: { quietAt }, $unset: { quietToldAt: '' } })
    later(QUIET_DAYS * DAY + MINUTE)
    await tick(cloud)
    expect(stored(id)?.state).toBe('answered')
    expect(told(id)).toEqual(['thread_closing'])
  })
})

test('the writer goes on with it within 14 days; after that it is refused, and nothing of it is lost', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  const other = await answeredLetter(cloud, writer, expert)
  await untilTold()
  later(2 * DAY)
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
  await untilTold()
  later(2 * DAY - 2 * MINUTE)
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
  await untilTold()
  await tick(cloud)
  later(2 * DAY)
  for (let ticks = 0; ticks < 2; ticks += 1) await tick(cloud)
  for (const { _id } of others) expect(closings(_id)).toHaveLength(1)
}, 120_000)
