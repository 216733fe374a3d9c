import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, expertRefOf, putOnDuty } from '../../support/duty'
import { answeredLetter, newLetter, newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
afterAll(() => cloud.stop())

let writer: string
let expert: string
let colleague: string
let supervisor: string
beforeEach(async () => {
  cloud.local.clock.reset()
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
  await emptyRoster(cloud)
})
afterEach(async () => {
  for (const openid of [expert, colleague, supervisor]) await changePerson(cloud, openid, { roles: [] })
})

const threadOf = (id: string) => cloud.local.store.find('threads', { _id: id })[0]
const open = (openid: string, threadId: string) =>
  cloud.call(openid, 'staff.letter.open', { threadId, after: 0 })
const transfer = (from: string, threadId: string, to: string | null, key = newKey()) =>
  cloud.call(from, 'staff.letter.transfer', { threadId, to, note: '请接着问睡眠' }, { key })
const toldOf = (openid: string, ref: string): string[] => kindsTold(cloud, openid, ref)

describe('handing a thread on', () => {
  test('a stranger cannot; nobody is handed their own letter; an unknown colleague is not found; a closed one stays', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    expect(errorOf(await transfer(colleague, id, null))).toBe('NOT_FOUND')
    expect(errorOf(await transfer(expert, id, 'x'.repeat(22)))).toBe('NOT_FOUND')
    await changePerson(cloud, writer, { roles: ['expert'] })
    const own = expertRefOf(cloud, writer)
    expect(errorOf(await transfer(expert, id, own))).toBe('NOT_FOUND')
    await changePerson(cloud, writer, { roles: [] })
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId: id }))
    expect(errorOf(await transfer(expert, id, null))).toBe('THREAD_CLOSED')
  })

  test('to a colleague: the note goes along, the promise stays, both are told, and the first one reads no more', async () => {
    const { id } = await sendLetter(cloud, writer)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
    const due = threadOf(id)?.dueAt
    const to = expertRefOf(cloud, colleague)
    const key = newKey()
    for (let again = 0; again < 3; again++) await transfer(expert, id, to, key)
    expect(threadOf(id)).toMatchObject({
      expertId: personIdOf(cloud, colleague),
      state: 'assigned',
      dueAt: due,
    })
    expect(errorOf(await open(expert, id))).toBe('NOT_FOUND')
    const { notes } = dataOf(await open(colleague, id))
    expect(notes).toMatchObject([{ kind: 'transfer', text: '请接着问睡眠', mine: false }])
    expect(toldOf(colleague, id)).toContain('thread_transferred')
    expect(toldOf(writer, id)).toEqual(['expert_changed'])
    const changes = cloud.local.store.everything('thread_changes').filter((one) => one.threadId === id)
    expect(changes.map(({ change }) => change).sort()).toEqual(['claimed', 'opened', 'transferred'])
  })

  test('back to all: it waits in the queue again with what was promised', async () => {
    const { id } = await sendLetter(cloud, writer)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
    dataOf(await transfer(expert, id, null))
    expect(threadOf(id)).toMatchObject({ expertId: null, state: 'waiting' })
    dataOf(await cloud.call(colleague, 'staff.letter.claim', { threadId: id }))
  })

  test('an answered one handed on and back to all waits for nobody; the writer’s next line is promised and waits for all', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    dataOf(await transfer(expert, id, expertRefOf(cloud, colleague)))
    expect(dataOf(await transfer(colleague, id, null)).thread).toMatchObject({
      state: 'answered',
      promise: null,
    })
    expect(threadOf(id)).toMatchObject({ expertId: null, state: 'answered' })
    const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
    expect(waiting.map((one) => one.id)).not.toContain(id)
    expect(toldOf(supervisor, id)).toEqual([])
    expect(toldOf(expert, id).filter((kind) => kind === 'letter_new')).toHaveLength(1)
    const next = await sendLetter(cloud, writer, { threadId: id, text: '还有一件事' })
    expect(next).toMatchObject({ state: 'waiting', promise: expect.anything() })
  })

  test('two who hand it on at once: one wins, the other finds it gone', async () => {
    const { id } = await sendLetter(cloud, writer)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
    const replies = await Promise.all([transfer(expert, id, null), transfer(supervisor, id, null)])
    expect(replies.filter((reply) => reply.ok).length).toBeGreaterThan(0)
    expect(threadOf(id)).toMatchObject({ expertId: null, state: 'waiting' })
  })
})

describe('private notes', () => {
  test('are never in what the writer gets, are sealed, and list who has read them', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const key = newKey()
    for (let again = 0; again < 2; again++)
      dataOf(await cloud.call(expert, 'staff.letter.note', { threadId: id, text: '金丝雀记录' }, { key }))
    expect(
      errorOf(
        await cloud.call(colleague, 'staff.letter.note', { threadId: id, text: 'x' }, { key: newKey() }),
      ),
    ).toBe('NOT_FOUND')
    const { notes } = dataOf(await open(expert, id))
    expect(notes).toMatchObject([{ kind: 'note', text: '金丝雀记录', mine: true, readers: [] }])
    dataOf(await open(supervisor, id))
    dataOf(await open(supervisor, id))
    expect(dataOf(await open(expert, id)).notes[0]?.readers).toHaveLength(1)
    const mine = await cloud.call(writer, 'letter.read', { threadId: id, after: 0 })
    expect(JSON.stringify(mine)).not.toContain('金丝雀')
    expect(JSON.stringify(cloud.local.store.everything('thread_notes'))).not.toContain('金丝雀')
  })

  test('a summary is kept with the closing, and only then', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const close = () => cloud.call(expert, 'staff.letter.close', { threadId: id, summary: '谈了睡眠' })
    dataOf(await close())
    dataOf(await close())
    const { notes } = dataOf(await open(expert, id))
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['summary', '谈了睡眠']])
  })
})

describe('live', () => {
  const typing = async () =>
    dataOf(await cloud.call(writer, 'letter.read', { threadId: thread, after: 0 })).typing
  let thread: string

  test('writing is seen by the other side for some seconds, by nobody else, and not before somebody has it', async () => {
    thread = (await sendLetter(cloud, writer)).id
    expect(errorOf(await cloud.call(colleague, 'staff.letter.typing', { threadId: thread }))).toBe(
      'NOT_FOUND',
    )
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: thread }))
    expect(await typing()).toBe(false)
    dataOf(await cloud.call(expert, 'staff.letter.typing', { threadId: thread }))
    expect(await typing()).toBe(true)
    cloud.local.clock.advance(7000)
    expect(await typing()).toBe(false)
    dataOf(await cloud.call(writer, 'letter.typing', { threadId: thread }))
    expect(dataOf(await open(expert, thread)).typing).toBe(true)
    expect(errorOf(await cloud.call(await newCitizen(cloud), 'letter.typing', { threadId: thread }))).toBe(
      'NOT_FOUND',
    )
  })

  test('nobody is shown as writing what has arrived, or in what is closed', async () => {
    thread = (await sendLetter(cloud, writer)).id
    const threadId = thread
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
    dataOf(await cloud.call(expert, 'staff.letter.typing', { threadId }))
    dataOf(await cloud.call(expert, 'staff.letter.reply', { threadId, text: '先睡' }, { key: newKey() }))
    expect(await typing()).toBe(false)
    dataOf(await cloud.call(writer, 'letter.typing', { threadId }))
    await sendLetter(cloud, writer, { threadId })
    expect(dataOf(await open(expert, thread)).typing).toBe(false)
    dataOf(await cloud.call(expert, 'staff.letter.reply', { threadId, text: '早点' }, { key: newKey() }))
    dataOf(await cloud.call(expert, 'staff.letter.typing', { threadId }))
    expect(await typing()).toBe(true)
    dataOf(await cloud.call(expert, 'staff.letter.close', { threadId, summary: '谈了睡眠' }))
    expect(await typing()).toBe(false)
  })

  test('the place in the queue is true: safety and earlier promises stand before it', async () => {
    await cloud.local.store.remove('threads', { region: 'taizhou', state: 'waiting' }, { multi: true })
    const ahead = async (id: string) =>
      dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 })).ahead
    cloud.local.clock.set(Date.parse('2026-11-23T09:00:00+08:00'))
    const first = await sendLetter(cloud, writer)
    cloud.local.clock.set(Date.parse('2026-11-23T09:10:00+08:00'))
    const second = await sendLetter(cloud, writer)
    expect([await ahead(first.id), await ahead(second.id)]).toEqual([0, 1])
    cloud.local.clock.set(Date.parse('2026-11-23T09:20:00+08:00'))
    const urgent = await newCitizen(cloud)
    dataOf(await cloud.call(urgent, 'letter.send', newLetter({ text: '我不想活了' }), { key: newKey() }))
    expect([await ahead(first.id), await ahead(second.id)]).toEqual([1, 2])
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: first.id }))
    expect([await ahead(first.id), await ahead(second.id)]).toEqual([null, 1])
  })

  test('a night’s letters are due together: the place of each is the one in which the desk shows it', async () => {
    await cloud.local.store.remove('threads', { region: 'taizhou', state: 'waiting' }, { multi: true })
    const sent: { id: string; by: string }[] = []
    // Two of them in the same minute, so that only their ids tell them apart.
    for (const time of ['23:10', '23:40', '23:40', '23:55']) {
      cloud.local.clock.set(Date.parse(`2026-11-21T${time}:00+08:00`))
      const by = await newCitizen(cloud)
      sent.push({ id: (await sendLetter(cloud, by)).id, by })
    }
    const { waiting } = dataOf(await cloud.call(expert, 'staff.letter.queue', {}))
    expect(waiting.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
    expect([waiting[0]?.id, waiting[3]?.id]).toEqual([sent[0]?.id, sent[3]?.id])
    for (const [place, { id }] of waiting.entries()) {
      const by = sent.find((one) => one.id === id)?.by ?? ''
      expect(dataOf(await cloud.call(by, 'letter.read', { threadId: id, after: 0 })).ahead).toBe(place)
    }
  })
})

test('what the writer asked for, and a specialty, is shown to whom it concerns', async () => {
  await cloud.local.store.remove('threads', { region: 'taizhou', state: 'waiting' }, { multi: true })
  await answeredLetter(cloud, writer, expert)
  const { id } = await sendLetter(cloud, writer, { sameExpert: true })
  const meant = async (openid: string) =>
    dataOf(await cloud.call(openid, 'staff.letter.queue', {})).waiting.find((one) => one.id === id)?.meant
  expect([await meant(expert), await meant(colleague)]).toEqual(['you', 'colleague'])
})

test('a silent expert loses the letter when its time has passed: it waits for all, the writer and the supervisor know, then the supervisor again', async () => {
  cloud.local.clock.set(Date.parse('2026-11-23T09:00:00+08:00'))
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  cloud.local.clock.set(Date.parse('2026-11-23T11:01:00+08:00'))
  await Promise.all([tick(cloud), tick(cloud)])
  expect(threadOf(id)).toMatchObject({ expertId: null, state: 'waiting' })
  expect(toldOf(writer, id).sort()).toEqual(['apology', 'expert_changed'])
  expect(toldOf(supervisor, id)).toEqual(['letter_overdue'])
  cloud.local.clock.set(Date.parse('2026-11-23T11:32:00+08:00'))
  await tick(cloud)
  await tick(cloud)
  cloud.local.clock.set(Date.parse('2026-11-23T15:00:00+08:00'))
  await tick(cloud)
  expect(toldOf(supervisor, id)).toHaveLength(2)
  expect(toldOf(writer, id)).toHaveLength(2)
})

test('with somebody on duty the letter of a silent one goes to that person at once, never back to its writer', async () => {
  cloud.local.clock.set(Date.parse('2026-11-23T09:00:00+08:00'))
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  cloud.local.clock.set(Date.parse('2026-11-23T11:01:00+08:00'))
  await changePerson(cloud, writer, { roles: ['expert'] })
  await putOnDuty(cloud, writer, expert, colleague)
  await tick(cloud)
  expect(threadOf(id)).toMatchObject({ expertId: personIdOf(cloud, colleague), state: 'assigned' })
  expect(toldOf(colleague, id)).toContain('thread_transferred')
  await changePerson(cloud, writer, { roles: [] })
})
