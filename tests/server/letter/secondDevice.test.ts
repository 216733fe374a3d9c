import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newLetter, newStaff, sendLetter } from '../../support/letters'

/** A line of one's own comes to one's other devices at once, and each device knows which line is its own. */

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterAll(() => cloud.stop())

const signalsOf = (openid: string): number =>
  Number(cloud.local.store.find('signals', { _id: personIdOf(cloud, openid) })[0]?.count ?? 0)
const claim = async (threadId: string) => dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
const lineOf = (threadId: string, text: string, key: string) =>
  cloud.call(writer, 'letter.send', newLetter({ threadId, text }), { key })
const replyOf = (threadId: string, key: string) =>
  cloud.call(expert, 'staff.letter.reply', { threadId, text: '读到了。' }, { key })
const readByWriter = async (threadId: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).messages
const readByExpert = async (openid: string, threadId: string) =>
  dataOf(await cloud.call(openid, 'staff.letter.open', { threadId, after: 0 })).messages

test('nobody but the one who sent a line is told its key', async () => {
  const keys = [newKey(), newKey(), newKey()] as const
  const first = dataOf(await cloud.call(writer, 'letter.send', newLetter(), { key: keys[0] }))
  const threadId = first.thread.id
  await claim(threadId)
  const reply = dataOf(await replyOf(threadId, keys[1]))
  dataOf(await lineOf(threadId, '好的。', keys[2]))
  expect([first.message.key, reply.message.key]).toEqual([keys[0], keys[1]])
  expect((await readByWriter(threadId)).map(({ key }) => key)).toEqual([keys[0], null, keys[2]])
  expect((await readByExpert(expert, threadId)).map(({ key }) => key)).toEqual([null, keys[1], null])
  const supervisor = await newStaff(cloud, 'supervisor')
  expect((await readByExpert(supervisor, threadId)).map(({ key }) => key)).toEqual([null, null, null])
})

test('a repeat whose first answer was lost is the same line under the same key', async () => {
  const { id: threadId } = await sendLetter(cloud, writer)
  const key = newKey()
  const answers = []
  for (let again = 0; again < 3; again += 1)
    answers.push(dataOf(await lineOf(threadId, '好的。', key)).message)
  expect(new Set(answers.map((message) => JSON.stringify(message))).size).toBe(1)
  expect((await readByWriter(threadId)).filter((message) => message.key === key)).toHaveLength(1)
})

test('only the list of its writer says under which key a letter was sent; one that is older than that has none', async () => {
  const key = newKey()
  const sent = dataOf(await cloud.call(writer, 'letter.send', newLetter(), { key }))
  const list = async (by: string) => dataOf(await cloud.call(by, 'letter.list', {})).threads
  expect(await list(await newCitizen(cloud))).toEqual([])
  await claim(sent.thread.id)
  // Later lines have keys of their own; the letter keeps the one it came with.
  dataOf(await lineOf(sent.thread.id, '好的。', newKey()))
  expect(await list(writer)).toEqual([expect.objectContaining({ id: sent.thread.id, key })])
  const desk = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
  expect(JSON.stringify(desk)).not.toContain(key)
  await cloud.local.store.update('threads', { _id: sent.thread.id }, { $unset: { key: '' } })
  expect(await list(writer)).toEqual([expect.objectContaining({ id: sent.thread.id, key: null })])
})

test('a line, a reply and what is taken back signal to both sides, the one who did it too', async () => {
  const { id: threadId } = await sendLetter(cloud, writer)
  await claim(threadId)
  // Somebody has been here, so that there is a counter to count.
  dataOf(await lineOf(threadId, '在吗？', newKey()))
  dataOf(await replyOf(threadId, newKey()))
  const both = () => [signalsOf(writer), signalsOf(expert)] as const
  const grown = async (work: () => Promise<unknown>): Promise<readonly boolean[]> => {
    const [w, e] = both()
    await work()
    const [w2, e2] = both()
    return [w2 > w, e2 > e]
  }
  expect(await grown(async () => dataOf(await lineOf(threadId, '还有。', newKey())))).toEqual([true, true])
  expect(await grown(async () => dataOf(await replyOf(threadId, newKey())))).toEqual([true, true])
  dataOf(await lineOf(threadId, '这句不要了。', newKey()))
  const back = async () => dataOf(await cloud.call(writer, 'letter.takeBack', { threadId, seq: 6 }))
  expect(await grown(back)).toEqual([true, true])
})
