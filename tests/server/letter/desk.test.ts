import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  // What earlier cases left waiting is nobody's business here.
  await cloud.local.store.remove('threads', { region: 'taizhou', state: 'waiting' }, { multi: true })
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterEach(() => cloud.local.clock.reset())
afterAll(() => cloud.stop())

/** Documents of a collection that belong to one thread, oldest first. */
const storedOf = (collection: string, threadId: string) =>
  cloud.local.store
    .everything(collection)
    .filter((one) => one.threadId === threadId || one.objectId === threadId)
    .sort((a, b) => Number(a.at) - Number(b.at))
const threadOf = (id: string) => cloud.local.store.everything('threads').find(({ _id }) => _id === id)

const claim = (openid: string, threadId: string) => cloud.call(openid, 'staff.letter.claim', { threadId })
const open = (openid: string, threadId: string, seen?: number) =>
  cloud.call(openid, 'staff.letter.open', { threadId, after: 0, ...(seen === undefined ? {} : { seen }) })
const read = async (threadId: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).thread

test('an expert who did not take a letter cannot open, answer or close it', async () => {
  const { id } = await sendLetter(cloud, writer)
  expect(errorOf(await open(expert, id))).toBe('NOT_FOUND')
  const reply = { threadId: id, text: '……' }
  expect(errorOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))).toBe('NOT_FOUND')
  expect(errorOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))).toBe('NOT_FOUND')
})

test('an expert of another region finds nothing', async () => {
  const { id } = await sendLetter(cloud, writer)
  await cloud.local.store.update('threads', { _id: id }, { $set: { region: 'wuhu' } })
  expect(errorOf(await claim(expert, id))).toBe('NOT_FOUND')
  expect(dataOf(await cloud.call(expert, 'staff.letter.queue', {}))).toEqual({
    waiting: [],
    mine: [],
    cursors: { waiting: null, mine: null },
    doubts: [],
  })
})

test('20 experts tap at once: one has the letter, 19 are told so', async () => {
  const { id } = await sendLetter(cloud, writer)
  const experts = await Promise.all(Array.from({ length: 20 }, () => newStaff(cloud, 'expert')))
  const outcomes = (await Promise.all(experts.map((one) => claim(one, id)))).map(errorOf)
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'ALREADY_TAKEN')).toHaveLength(19)
  expect(storedOf('thread_changes', id).map(({ change }) => change)).toEqual(['opened', 'claimed'])
})

test('a second tap of the one who has it changes nothing', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  expect(dataOf(await claim(expert, id)).thread).toMatchObject({ mine: true, state: 'assigned' })
  expect(storedOf('thread_changes', id)).toHaveLength(2)
})

test('nobody takes more than can be answered; the letter stays in the queue', async () => {
  for (let taken = 0; taken < 12; taken += 1)
    dataOf(await claim(expert, (await sendLetter(cloud, writer)).id))
  const { id } = await sendLetter(cloud, writer)
  const refused = await claim(expert, id)
  expect(refused).toMatchObject({ ok: false, error: 'TOO_MANY_OPEN', details: { limit: 12 } })
  expect(dataOf(await cloud.call(expert, 'staff.letter.queue', {})).waiting.map((one) => one.id)).toEqual([
    id,
  ])
})

test('the queue puts safety first, then what is due first, and says why', async () => {
  cloud.local.clock.set(Date.parse('2026-11-30T09:00:00+08:00'))
  const early = await sendLetter(cloud, writer)
  cloud.local.clock.set(Date.parse('2026-11-30T14:00:00+08:00'))
  const late = await sendLetter(cloud, writer)
  const urgent = await sendLetter(cloud, writer)
  await cloud.local.store.update('threads', { _id: urgent.id }, { $set: { rank: 0 } })
  const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
  expect(waiting.map(({ id, reason }) => [id, reason])).toEqual([
    [urgent.id, 'safety'],
    [early.id, 'overdue'],
    [late.id, 'due'],
  ])
})

test('staff see nothing that says who the writer is', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  const desk = dataOf(await open(expert, id))
  const person = threadOf(id)?.writerId
  expect(JSON.stringify(desk)).not.toContain(String(person))
  expect(Object.keys(desk.thread).sort()).toEqual(
    [
      'alias',
      'heldUntil',
      'id',
      'lastAt',
      'lastSeq',
      'meant',
      'mine',
      'openedAt',
      'promise',
      'reason',
      'seenByExpert',
      'seenByWriter',
      'state',
      'topic',
      'withVolunteer',
    ].sort(),
  )
})

test('the writer sees that it was read when the expert had it on screen, not when a supervisor looked in', async () => {
  const supervisor = await newStaff(cloud, 'supervisor')
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  dataOf(await open(supervisor, id, 1))
  expect((await read(id)).seenByExpert).toBe(0)
  dataOf(await open(expert, id, 1))
  expect((await read(id)).seenByExpert).toBe(1)
  dataOf(await open(expert, id, 0))
  dataOf(await open(expert, id, 999))
  expect((await read(id)).seenByExpert).toBe(1)
})

test('every reading by staff stands in the writer’s access log, once a day', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  for (let time = 0; time < 3; time += 1) dataOf(await open(expert, id))
  expect(storedOf('access_log', id)).toMatchObject([{ what: 'letter', objectId: id }])
  cloud.local.clock.advance(86_400_000)
  dataOf(await open(expert, id))
  expect(storedOf('access_log', id)).toHaveLength(2)
})

describe('taking back', () => {
  const takeBack = (threadId: string, seq: number, who = writer) =>
    cloud.call(who, 'letter.takeBack', { threadId, seq })

  test('nobody else’s message, no message that is not there, and no reply', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    expect(errorOf(await takeBack(id, 1, await newCitizen(cloud)))).toBe('NOT_FOUND')
    expect(errorOf(await takeBack(id, 9))).toBe('NOT_FOUND')
    expect(errorOf(await takeBack(id, 2))).toBe('NOT_FOUND')
  })

  test('what was read stays; what was not is erased where it is stored', async () => {
    const { id } = await sendLetter(cloud, writer)
    dataOf(await claim(expert, id))
    dataOf(await open(expert, id, 1))
    expect(errorOf(await takeBack(id, 1))).toBe('ALREADY_READ')
    const more = newLetter({ threadId: id, text: '这句不要了' })
    dataOf(await cloud.call(writer, 'letter.send', more, { key: newKey() }))
    dataOf(await takeBack(id, 2))
    const texts = dataOf(await open(expert, id)).messages.map(({ text }) => text)
    expect(texts).toEqual([newLetter().text, null])
    expect(storedOf('messages', id).map(({ text }) => text === '')).toEqual([false, true])
  })

  test('a letter of which nothing is left leaves the queue', async () => {
    const { id } = await sendLetter(cloud, writer)
    expect(dataOf(await takeBack(id, 1)).thread).toMatchObject({ state: 'closed', promise: null })
    expect(dataOf(await cloud.call(expert, 'staff.letter.queue', {})).waiting).toEqual([])
  })
})

test('what nobody answered cannot be closed or rated', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  expect(errorOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))).toBe('NOT_ANSWERED')
  const rating = { threadId: id, helpful: true, before: null, after: null }
  expect(errorOf(await cloud.call(writer, 'letter.rate', rating))).toBe('NOT_ANSWERED')
})

test('a reply into a closed thread is refused: the writer alone opens it again', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
  const reply = { threadId: id, text: '还有一句' }
  expect(errorOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))).toBe(
    'THREAD_CLOSED',
  )
})

test('one who was disabled is refused on the next call', async () => {
  const { id } = await sendLetter(cloud, writer)
  dataOf(await claim(expert, id))
  await cloud.local.store.update('persons', { _id: threadOf(id)?.expertId }, { $set: { roles: [] } })
  expect(errorOf(await open(expert, id))).toBe('NOT_ALLOWED')
})
