import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newStaff, sendLetter } from '../../support/letters'

/** Lists of the desk that are longer than one page. */

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  await cloud.local.store.remove('threads', { region: 'taizhou' }, { multi: true })
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterEach(() => cloud.local.clock.reset())
afterAll(() => cloud.stop())

type ListName = 'waiting' | 'mine'
const ask = (list?: ListName, cursor?: string) =>
  cloud.call(expert, 'staff.letter.queue', {
    ...(list === undefined ? {} : { list }),
    ...(cursor === undefined ? {} : { cursor }),
  })

/** The whole list, page by page; between two pages something happens. */
async function walk(list: ListName, between: () => Promise<void> = async () => undefined) {
  const first = dataOf(await ask())
  const found = [...first[list]]
  for (let cursor = first.cursors[list]; cursor !== null; ) {
    await between()
    const page = dataOf(await ask(list, cursor))
    const other = list === 'waiting' ? 'mine' : 'waiting'
    expect([page[other], page.cursors[other]]).toEqual([[], null])
    found.push(...page[list])
    cursor = page.cursors[list]
  }
  return found
}

/** 45 letters of three writers, three of each minute due together, every tenth asking for help. */
async function sendMany(count = 45): Promise<string[]> {
  const ids = []
  for (let letter = 0; letter < count; letter += 1) {
    if (letter % 15 === 14) writer = await newCitizen(cloud)
    cloud.local.clock.set(Date.parse('2026-11-30T08:40+08:00') + Math.floor(letter / 3) * 60_000)
    const { id } = await sendLetter(cloud, writer)
    if (letter % 10 === 0) await cloud.local.store.update('threads', { _id: id }, { $set: { rank: 0 } })
    ids.push(id)
  }
  return ids
}

const standing = () =>
  cloud.local.store
    .everything('threads')
    .sort(
      (a, b) =>
        Number(a.rank) - Number(b.rank) ||
        Number(a.dueAt) - Number(b.dueAt) ||
        Number(a.owedAt) - Number(b.owedAt) ||
        (String(a._id) < String(b._id) ? -1 : 1),
    )
    .map(({ _id }) => String(_id))

test('a cursor is refused without its list, in the other list, and when it is none of ours', async () => {
  await sendMany(21)
  const cursor = dataOf(await ask()).cursors.waiting ?? ''
  expect(dataOf(await ask('waiting', cursor)).waiting).toHaveLength(1)
  for (const refused of [await ask(undefined, cursor), await ask('mine', cursor), await ask('waiting', 'x')])
    expect(errorOf(refused)).toBe('BAD_INPUT')
})

test('45 waiting letters: each is reached exactly once, safety first and then by due time', async () => {
  const sent = await sendMany()
  const found = (await walk('waiting')).map(({ id }) => id)
  expect([...found].sort()).toEqual([...sent].sort())
  expect(found).toEqual(standing())
})

test('what colleagues take while one looks through the list costs nobody their place', async () => {
  await sendMany()
  const order = standing()
  const colleague = await newStaff(cloud, 'expert')
  // The last one of the first page, where the list goes on, and one that was seen.
  const taken = [order[19] ?? '', order[3] ?? '']
  const found = await walk('waiting', async () => {
    for (const threadId of taken.splice(0))
      dataOf(await cloud.call(colleague, 'staff.letter.claim', { threadId }))
  })
  expect(found.map(({ id }) => id)).toEqual(order)
})

test('one’s own: 45 of them, owed replies before answered ones, each once', async () => {
  const owed = await sendMany(10)
  const answered: string[] = []
  for (let letter = 0; letter < 35; letter += 1) {
    if (letter % 10 === 0) writer = await newCitizen(cloud)
    const { id: threadId } = await sendLetter(cloud, writer)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
    dataOf(await cloud.call(expert, 'staff.letter.reply', { threadId, text: '读到了。' }, { key: newKey() }))
    answered.push(threadId)
  }
  for (const threadId of owed) dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
  const found = await walk('mine')
  expect(found.map(({ state }) => state)).toEqual([
    ...owed.map(() => 'assigned'),
    ...answered.map(() => 'answered'),
  ])
  expect(found.map(({ id }) => id).sort()).toEqual([...owed, ...answered].sort())
})
