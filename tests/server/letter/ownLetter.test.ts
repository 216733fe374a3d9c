import { changePerson, dataOf, errorOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'

/** Staff write letters too: what they may do at the desk with their own. */

let cloud: TestCloud
let expert: string
let writer: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  expert = await newStaff(cloud, 'expert')
  writer = await newStaff(cloud, 'expert', 'supervisor')
})
afterAll(() => cloud.stop())

test('a supervisor reads no colleague’s note about themself, and neither closes nor hands on their own letter', async () => {
  const { id: threadId } = await answeredLetter(cloud, writer, expert)
  const note = { threadId, text: '私下说的话' }
  dataOf(await cloud.call(expert, 'staff.letter.note', note, { key: newKey() }))
  for (const [action, input] of [
    ['staff.letter.open', { threadId, after: 0 }],
    ['staff.letter.note', note],
    ['staff.letter.transfer', { threadId, to: null, note: '请接着回' }],
    ['staff.letter.close', { threadId }],
  ] as const) {
    const reply = await cloud.call(writer, action, input as never, { key: newKey() })
    expect([action, errorOf(reply)]).toEqual([action, 'NOT_FOUND'])
  }
})

test('their own letter does not stand in their queue, where they could not take it; a colleague finds it', async () => {
  const { id } = await sendLetter(cloud, writer)
  const waitingFor = async (openid: string) =>
    dataOf(await cloud.call(openid, 'staff.letter.queue', {})).waiting.map((one) => one.id)
  expect(await waitingFor(writer)).not.toContain(id)
  expect(await waitingFor(expert)).toContain(id)
})

test('the same expert again, who may not answer any more: the letter is for everybody', async () => {
  const gone = await newStaff(cloud, 'expert')
  await answeredLetter(cloud, writer, gone)
  await changePerson(cloud, gone, { disabledAt: 1 })
  const { id } = await sendLetter(cloud, writer, { sameExpert: true })
  const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
  expect(waiting.find((one) => one.id === id)?.meant).not.toBe('colleague')
})

test('the clock goes back while somebody is writing: they are not writing for ever', async () => {
  const { id: threadId } = await answeredLetter(cloud, writer, expert)
  dataOf(await cloud.call(expert, 'staff.letter.typing', { threadId }))
  cloud.local.clock.advance(-3_600_000)
  expect(dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).typing).toBe(false)
  cloud.local.clock.reset()
})
