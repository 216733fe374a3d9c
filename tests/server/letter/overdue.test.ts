import type { Input } from '@shared/contracts'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { exampleExpert, newStaff, sendLetter } from '../../support/letters'
import { boundExpert } from '../../support/staff'

/** What a supervisor sees of promises that were broken, whoever has the letter. */

let cloud: TestCloud
let writer: string
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  supervisor = await newStaff(cloud, 'supervisor')
  expert = await boundExpert(cloud, await newStaff(cloud, 'admin'))
})
beforeEach(async () => {
  await cloud.local.store.remove('threads', { region: 'taizhou' }, { multi: true })
  writer = await newCitizen(cloud)
})
afterEach(() => cloud.local.clock.reset())
afterAll(() => cloud.stop())

/** Monday 30 November 2026; the promise of 09:00 falls on 11:00. */
const clock = (time: string) => cloud.local.clock.set(Date.parse(`2026-11-30T${time}+08:00`))
const overdue = async (input: Input<'staff.letter.overdue'> = {}, who = supervisor) =>
  dataOf(await cloud.call(who, 'staff.letter.overdue', input))
const idsOf = async (who = supervisor) => (await overdue({}, who)).letters.map(({ thread }) => thread.id)
const claim = async (threadId: string) => dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
const reply = async (threadId: string) => {
  const input = { threadId, text: '我读到了。' }
  return dataOf(await cloud.call(expert, 'staff.letter.reply', input, { key: newKey() }))
}

test('an expert is refused, also the one who has the letter', async () => {
  expect(errorOf(await cloud.call(expert, 'staff.letter.overdue', {}))).toBe('NOT_ALLOWED')
  expect(errorOf(await cloud.call(writer, 'staff.letter.overdue', {}))).toBe('NOT_ALLOWED')
})

test('a cursor that is not ours is refused', async () => {
  expect(errorOf(await cloud.call(supervisor, 'staff.letter.overdue', { cursor: 'x' }))).toBe('BAD_INPUT')
})

test('one’s own letter is not among them, and the lists of other regions neither', async () => {
  clock('09:00')
  const own = await sendLetter(cloud, supervisor)
  const elsewhere = await sendLetter(cloud, writer)
  await cloud.local.store.update('threads', { _id: elsewhere.id }, { $set: { region: 'wuhu' } })
  clock('15:00')
  expect(await idsOf()).toEqual([])
  expect(await idsOf(await newStaff(cloud, 'supervisor'))).toEqual([own.id])
})

test('only what is owed and late: not what is due, answered, taken back or put away', async () => {
  clock('09:00')
  const [nobodys, taken, answered, back, closed] = [
    await sendLetter(cloud, writer),
    await sendLetter(cloud, writer),
    await sendLetter(cloud, writer),
    await sendLetter(cloud, writer),
    await sendLetter(cloud, writer),
  ]
  for (const { id } of [taken, answered, closed]) await claim(id)
  for (const { id } of [answered, closed]) await reply(id)
  dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: closed.id }))
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId: back.id, seq: 1 }))
  clock('10:59')
  expect(await idsOf()).toEqual([])
  clock('11:01')
  const young = await sendLetter(cloud, writer)
  const { letters } = await overdue()
  expect(letters.map(({ thread, by }) => [thread.id, thread.reason, by]).sort()).toEqual(
    [
      [nobodys.id, 'overdue', null],
      [taken.id, 'overdue', exampleExpert.name],
    ].sort(),
  )
  await reply(taken.id)
  expect(await idsOf()).toEqual([nobodys.id])
  expect(young.promise?.replyBy).toBeGreaterThan(cloud.local.clock.now())
})

test('45 late letters: each is reached once by the cursor, the one that is late longest first', async () => {
  const sent = []
  for (let letter = 0; letter < 45; letter += 1) {
    // Three at a time are due together.
    cloud.local.clock.set(Date.parse('2026-11-30T08:40+08:00') + Math.floor(letter / 3) * 60_000)
    sent.push(await sendLetter(cloud, letter % 10 === 9 ? await newCitizen(cloud) : writer))
  }
  clock('16:00')
  const found = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof overdue>> = await overdue({
      limit: 7,
      ...(cursor === null ? {} : { cursor }),
    })
    found.push(...page.letters.map(({ thread }) => thread))
    cursor = page.cursor
  } while (cursor !== null)
  expect(found.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
  const due = found.map(({ promise }) => promise?.replyBy ?? 0)
  expect(due).toEqual([...due].sort((a, b) => a - b))
})
