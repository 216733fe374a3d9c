import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

const day = 86_400_000
const send = (openid: string, change: Parameters<typeof newLetter>[0] = {}, key = newKey()) =>
  cloud.call(openid, 'letter.send', newLetter(change), { key })
const stored = (collection: string) => cloud.local.store.everything(collection)

describe('refused, with nothing stored', () => {
  test.each([
    ['an empty letter', { text: '' }],
    ['one of blanks', { text: ' \n\t ' }],
    ['one that is too long', { text: '字'.repeat(5001) }],
    ['a topic of nobody’s', { topic: 'money' as never }],
    ['a name as long as a letter', { alias: '名'.repeat(13) }],
  ])('%s', async (_name, change) => {
    const writer = await newCitizen(cloud)
    const before = stored('messages').length
    expect(errorOf(await send(writer, change))).toBe('BAD_INPUT')
    expect(stored('messages')).toHaveLength(before)
  })

  test('whoever did not consent, or took the consent back', async () => {
    expect(errorOf(await send(await newCitizen(cloud, { consents: false })))).toBe('CONSENT_REQUIRED')
  })

  test.each([
    ['2014-06', 'GUARDIAN_REQUIRED'],
    ['2010-06', 'GUARDIAN_REQUIRED'],
  ])('a child born in %s alone', async (birthMonth, refusal) => {
    const writer = await newCitizen(cloud)
    dataOf(await cloud.call(writer, 'account.setBirth', { birthMonth }))
    expect(errorOf(await send(writer))).toBe(refusal)
  })

  test('somebody else’s thread, with the same answer as one that does not exist', async () => {
    const { id } = await sendLetter(cloud, await newCitizen(cloud))
    const other = await newCitizen(cloud)
    for (const threadId of [id, 'x'.repeat(32)])
      expect(errorOf(await send(other, { threadId }))).toBe('NOT_FOUND')
  })

  test('a thread that was closed more than 14 days ago; within them it goes on', async () => {
    const writer = await newCitizen(cloud)
    const expert = await newStaff(cloud, 'expert')
    const { id } = await answeredLetter(cloud, writer, expert)
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    cloud.local.clock.advance(13 * day)
    expect(dataOf(await send(writer, { threadId: id })).thread).toMatchObject({
      state: 'waiting',
      expertAway: true,
      reopenUntil: null,
    })
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
    const reply = { threadId: id, text: '好。' }
    dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    cloud.local.clock.advance(14 * day + 1000)
    expect(errorOf(await send(writer, { threadId: id }))).toBe('THREAD_CLOSED')
  })
})

test('50 impatient sends with one key are one letter, and all are told the same', async () => {
  const writer = await newCitizen(cloud)
  const key = newKey()
  const replies = await Promise.all(Array.from({ length: 50 }, () => send(writer, {}, key)))
  const told = replies.filter((reply) => reply.ok).map((reply) => JSON.stringify(reply))
  expect(new Set(told).size).toBe(1)
  for (const reply of replies) if (!reply.ok) expect(reply.error).toBe('BUSY')
  const { threads } = dataOf(await cloud.call(writer, 'letter.list', {}))
  expect(threads).toHaveLength(1)
  const { messages } = dataOf(
    await cloud.call(writer, 'letter.read', { threadId: threads[0]?.id ?? '', after: 0 }),
  )
  expect(messages).toHaveLength(1)
})

test('a letter at 23:10 on a Saturday is promised for Monday 10:30', async () => {
  const writer = await newCitizen(cloud)
  cloud.local.clock.set(Date.parse('2026-11-28T23:10:00+08:00'))
  const { promise, state } = await sendLetter(cloud, writer)
  expect(state).toBe('waiting')
  expect(promise).toMatchObject({ replyBy: Date.parse('2026-11-30T10:30:00+08:00'), known: true })
})

test('a second message does not push the promise back; one after the reply starts a new one', async () => {
  const writer = await newCitizen(cloud)
  const expert = await newStaff(cloud, 'expert')
  cloud.local.clock.set(Date.parse('2026-11-30T09:00:00+08:00'))
  const first = await sendLetter(cloud, writer)
  cloud.local.clock.set(Date.parse('2026-11-30T10:00:00+08:00'))
  const second = dataOf(await send(writer, { threadId: first.id, text: '补一句。' }))
  expect(second).toMatchObject({ message: { seq: 2, from: 'writer' }, thread: { promise: first.promise } })
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: first.id }))
  const reply = { threadId: first.id, text: '读到了。' }
  const answered = dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  expect(answered.thread).toMatchObject({ state: 'answered', promise: null })
  const third = dataOf(await send(writer, { threadId: first.id, text: '谢谢，还有一件事。' }))
  expect(third.thread.state).toBe('assigned')
  // The clock goes on while the test does.
  const late = (third.thread.promise?.replyBy ?? 0) - Date.parse('2026-11-30T15:00:00+08:00')
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(60_000)
})

test('who writes and what is written stand nowhere in plain text', async () => {
  const writer = await newCitizen(cloud)
  await sendLetter(cloud, writer, { text: '金丝雀甲乙丙', alias: '金丝雀丁' })
  const all = JSON.stringify([...stored('threads'), ...stored('messages'), ...stored('thread_changes')])
  expect(all).not.toMatch(/金丝雀/)
  expect(all).not.toContain(writer)
})

test('whoever wants the same expert again is remembered with the new letter', async () => {
  const writer = await newCitizen(cloud)
  const expert = await newStaff(cloud, 'expert')
  await answeredLetter(cloud, writer, expert)
  const { id } = await sendLetter(cloud, writer, { sameExpert: true })
  const threads = stored('threads')
  const before = threads.find(
    ({ _id, writerId }) => _id !== id && writerId === threads.find((one) => one._id === id)?.writerId,
  )
  expect(threads.find(({ _id }) => _id === id)?.wishedExpertId).toBe(before?.expertId)
})
