import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'

/** What taking back leaves behind: nothing of the words, and nobody who waits for or owes what is not there. */

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

const more = (threadId: string, key = newKey()) =>
  cloud.call(writer, 'letter.send', newLetter({ threadId, text: '这句不要了' }), { key })
const takeBack = async (threadId: string, seq: number) =>
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId, seq })).thread

test('the words come back by no repeat of the call that sent them', async () => {
  const { id } = await sendLetter(cloud, writer)
  const key = newKey()
  dataOf(await more(id, key))
  await takeBack(id, 2)
  const again = await more(id, key)
  expect(JSON.stringify(again)).not.toContain('这句不要了')
  expect(errorOf(again)).toBe('KEY_REUSED')
})

test('with the last of several lines gone the letter leaves the queue, and not before', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await more(id))
  expect((await takeBack(id, 1)).state).toBe('waiting')
  expect(await takeBack(id, 2)).toMatchObject({ state: 'closed', promise: null })
})

test('an expert who took it and has not read it owes nothing for a letter that is gone', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  expect(await takeBack(id, 1)).toMatchObject({ state: 'closed', promise: null })
})

test('what is taken back after a reply leaves the thread as the reply had left it', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  dataOf(await more(id))
  expect(await takeBack(id, 3)).toMatchObject({ state: 'answered', promise: null })
  const next = dataOf(await more(id)).thread
  expect(next).toMatchObject({ state: 'assigned', promise: expect.anything() })
})

test('a line that was read stays owed when the one after it is taken back', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  dataOf(await cloud.call(expert, 'staff.letter.open', { threadId: id, after: 0, seen: 1 }))
  dataOf(await more(id))
  expect(await takeBack(id, 2)).toMatchObject({ state: 'assigned', promise: expect.anything() })
})

test('two lines taken back at the same moment close the letter too', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await more(id))
  await Promise.all([takeBack(id, 1), takeBack(id, 2)])
  const { thread } = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(thread).toMatchObject({ state: 'closed', promise: null })
})
