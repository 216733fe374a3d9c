import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { caseOf } from '../../support/crisis'
import { consentedChild } from '../../support/guardian'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'

const day = 86_400_000

let cloud: TestCloud
let writer: string
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  expert = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
})
afterEach(() => cloud.local.clock.reset())
afterAll(() => cloud.stop())

const steps = {
  words: '孩子写：他又打我了',
  reportedTo: '示例派出所',
  reportedAt: 1_795_000_000_000,
  next: '明天上午再联系学校',
}
const report = (openid: string, threadId: string, change: Partial<typeof steps> = {}, key = newKey()) =>
  cloud.call(openid, 'staff.letter.abuse', { threadId, ...steps, ...change }, { key })
const open = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.letter.open', { threadId, after: 0 })
const stored = (threadId: string) => cloud.local.store.find('safety_records', { threadId })
const changes = (threadId: string) =>
  cloud.local.store.find('thread_changes', { threadId, change: 'abuseReported' })

describe('refused, with nothing stored', () => {
  test('whoever is no staff, its writer among them', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    for (const openid of [writer, await newStaff(cloud, 'volunteer'), await newStaff(cloud, 'editor')])
      expect(errorOf(await report(openid, id))).toBe('NOT_ALLOWED')
    expect(stored(id)).toEqual([])
  })

  test('a letter that a colleague has, one that nobody has, one of another region, and none', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const colleague = await newStaff(cloud, 'expert')
    expect(errorOf(await report(colleague, id))).toBe('NOT_FOUND')
    const waiting = await sendLetter(cloud, writer)
    expect(errorOf(await report(expert, waiting.id))).toBe('NOT_FOUND')
    await cloud.local.store.update('threads', { _id: id }, { $set: { region: 'wuhu' } })
    for (const openid of [expert, supervisor]) expect(errorOf(await report(openid, id))).toBe('NOT_FOUND')
    expect(errorOf(await report(supervisor, 'x'.repeat(32)))).toBe('NOT_FOUND')
    expect([...stored(id), ...stored(waiting.id)]).toEqual([])
  })

  test('an expert’s own letter', async () => {
    const own = await newStaff(cloud, 'supervisor', 'expert')
    const { id } = await sendLetter(cloud, own)
    expect(errorOf(await report(own, id))).toBe('NOT_FOUND')
  })

  test('a supervisor who was given no reason to read a minor’s letter', async () => {
    const { child } = await consentedChild(cloud)
    const { id } = await answeredLetter(cloud, child, expert)
    expect(errorOf(await report(supervisor, id))).toBe('REASON_REQUIRED')
    expect(stored(id)).toEqual([])
    dataOf(await report(expert, id))
  })

  test.each(['words', 'reportedTo', 'next'] as const)('a step that was left out: %s', async (step) => {
    const { id } = await answeredLetter(cloud, writer, expert)
    expect(errorOf(await report(expert, id, { [step]: '  ' }))).toBe('BAD_INPUT')
    expect(stored(id)).toEqual([])
  })

  test('the key of a report with other words: the first one stands', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const key = newKey()
    dataOf(await report(expert, id, {}, key))
    expect(errorOf(await report(expert, id, { words: '别的话' }, key))).toBe('KEY_REUSED')
    expect(dataOf(await open(expert, id)).abuse).toMatchObject([steps])
  })
})

test('it is kept sealed, once per key, with who wrote it and when, and never shown to the writer', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  const key = newKey()
  const answers = await Promise.all([1, 2, 3].map(() => report(expert, id, {}, key)))
  for (const answer of answers) expect(dataOf(answer).abuse).toMatchObject([{ ...steps, mine: true }])
  expect(stored(id)).toHaveLength(1)
  expect(changes(id)).toHaveLength(1)
  expect(JSON.stringify(stored(id))).not.toMatch(/打我|派出所|学校/)
  expect(dataOf(await open(supervisor, id)).abuse).toMatchObject([{ ...steps, mine: false }])
  const read = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(JSON.stringify(read)).not.toContain(steps.words)
  expect(read.thread.lastSeq).toBe(2)
})

test('a letter that was closed can be reported from by whoever closed it', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
  cloud.local.clock.advance(3 * day)
  expect(dataOf(await report(expert, id)).abuse).toHaveLength(1)
  expect(cloud.local.store.find('threads', { _id: id })).toMatchObject([{ state: 'closed' }])
})

test('whoever takes the case that the letter began reads the report there, beside those of the case', async () => {
  const text = '他又打我了，我真的不想活了'
  const sent = await cloud.call(writer, 'letter.send', newLetter({ text }), { key: newKey() })
  const threadId = dataOf(sent).thread.id
  const caseId = String(caseOf(cloud, writer)?._id)
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId }))
  dataOf(await report(expert, threadId))
  cloud.local.clock.advance(60_000)
  const later = { caseId, ...steps, words: '电话里说的' }
  dataOf(await cloud.call(expert, 'staff.safety.abuse', later, { key: newKey() }))
  const { case: found } = dataOf(await cloud.call(expert, 'staff.safety.open', { caseId }))
  expect(found.abuse.map(({ words }) => words)).toEqual([steps.words, '电话里说的'])
})
