import { askedEntry, boardEntry, publishedEntry } from '../../support/board'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'

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

const draft = (by: string, threadId: string, change: Partial<typeof boardEntry> = {}) =>
  cloud.call(
    by,
    'staff.board.draft',
    { threadId, topic: 'sleep', ...boardEntry, ...change },
    { key: newKey() },
  )
const answer = (by: string, entryId: string, granted: boolean, textSha256: string, key = newKey()) =>
  cloud.call(by, 'board.consent', { entryId, granted, textSha256 }, { key })
const get = (entryId: string) => cloud.call(writer, 'board.get', { entryId })
const listed = async () =>
  dataOf(await cloud.call(writer, 'board.list', { topic: 'sleep', limit: 50 })).entries.map(({ id }) => id)
const found = async (words: string) =>
  dataOf(await cloud.call(writer, 'board.search', { words })).entries.map(({ id }) => id)

test('nobody writes one from a letter that is not theirs, or not answered', async () => {
  const { id } = await answeredLetter(cloud, writer, expert)
  expect(errorOf(await draft(await newStaff(cloud, 'expert'), id))).toBe('NOT_FOUND')
  const waiting = await sendLetter(cloud, writer)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: waiting.id }))
  expect(errorOf(await draft(expert, waiting.id))).toBe('NOT_ANSWERED')
})

test.each([
  ['a telephone number', '打 138 0013-8000 找我'],
  ['a number in full-width figures', '加１３８００１３８０００'],
  ['an address', '写到 a.b@example.com'],
  ['the name that the writer chose', '小禾你好'],
])('%s is refused before anybody is asked', async (_what, said) => {
  const { id } = await answeredLetter(cloud, writer, expert)
  expect(await draft(expert, id, { answer: said })).toMatchObject({
    error: 'WORDING_REFUSED',
    details: { field: 'answer' },
  })
  expect(dataOf(await cloud.call(writer, 'board.asked', { threadId: id })).entries).toEqual([])
})

test('before the writer agrees nobody sees it, and it stands sealed', async () => {
  const secret = { ...boardEntry, question: '只有写信人先看到的问题' }
  const { entry, answered } = await askedEntry(cloud, writer, expert, secret)
  expect(errorOf(await get(entry))).toBe('NOT_FOUND')
  expect(await listed()).not.toContain(entry)
  expect(await found('只有写信人')).toEqual([])
  expect(JSON.stringify(cloud.local.store.everything('board_asks'))).not.toContain(secret.question)
  const stranger = await newCitizen(cloud)
  expect(errorOf(await cloud.call(stranger, 'board.asked', { threadId: answered }))).toBe('NOT_FOUND')
})

test('only the writer answers, and only to the text that was shown', async () => {
  const { entry, entrySha256 } = await askedEntry(cloud, writer, expert)
  expect(errorOf(await answer(await newCitizen(cloud), entry, true, entrySha256))).toBe('NOT_FOUND')
  expect(errorOf(await answer(expert, entry, true, entrySha256))).toBe('NOT_FOUND')
  expect(errorOf(await answer(writer, entry, true, '0'.repeat(64)))).toBe('BAD_INPUT')
  expect(errorOf(await get(entry))).toBe('NOT_FOUND')
})

test('a no keeps it private, and a later yes publishes it', async () => {
  const { entry, entrySha256 } = await askedEntry(cloud, writer, expert)
  expect(dataOf(await answer(writer, entry, false, entrySha256)).state).toBe('declined')
  expect(errorOf(await get(entry))).toBe('NOT_FOUND')
  expect(dataOf(await answer(writer, entry, true, entrySha256)).state).toBe('published')
  expect(dataOf(await get(entry)).entry).toMatchObject({ ...boardEntry, helped: 0 })
})

test('a withdrawn consent takes it out of the list, the search and its page at once, and both answers stay on record', async () => {
  const { entry, entrySha256 } = await publishedEntry(cloud, writer, expert)
  expect(await listed()).toContain(entry)
  expect(await found('睡不好')).toContain(entry)
  expect(dataOf(await answer(writer, entry, false, entrySha256)).state).toBe('withdrawn')
  expect(await listed()).not.toContain(entry)
  expect(await found('睡不好')).not.toContain(entry)
  expect(errorOf(await get(entry))).toBe('NOT_FOUND')
  expect(errorOf(await cloud.call(writer, 'board.helped', { entryId: entry }))).toBe('NOT_FOUND')
  const records = cloud.local.store.find('board_consents', { askId: entry })
  expect(records.map(({ granted }) => granted).sort()).toEqual([false, true])
  expect(new Set(records.map(({ textSha256 }) => textSha256))).toEqual(new Set([entrySha256]))
})

test('the same yes sent twenty times at once is one record and one entry', async () => {
  const { entry, entrySha256 } = await askedEntry(cloud, writer, expert)
  const key = newKey()
  await Promise.all(Array.from({ length: 20 }, () => answer(writer, entry, true, entrySha256, key)))
  expect(dataOf(await answer(writer, entry, true, entrySha256, key)).state).toBe('published')
  expect(cloud.local.store.find('board_consents', { askId: entry })).toHaveLength(1)
  expect(cloud.local.store.find('board_entries', { _id: entry })).toHaveLength(1)
})

test('one person counts once, ten people count ten', async () => {
  const { entry } = await publishedEntry(cloud, writer, expert)
  const help = (by: string) => cloud.call(by, 'board.helped', { entryId: entry })
  const readers = await Promise.all(Array.from({ length: 10 }, () => newCitizen(cloud)))
  for (const reader of readers) await Promise.all([help(reader), help(reader)])
  expect(dataOf(await get(entry)).entry.helped).toBe(10)
})

test('what everybody may read says nothing of the writer, the expert or the letter', async () => {
  const { entry, answered } = await publishedEntry(cloud, writer, expert)
  const stored = JSON.stringify(cloud.local.store.find('board_entries', { _id: entry }))
  for (const who of [personIdOf(cloud, writer), personIdOf(cloud, expert), answered])
    expect(stored).not.toContain(who)
})

test.each([
  ['a child', '2014-05'],
  ['somebody of seventeen', '2009-06'],
])(
  '%s is never asked, and what was asked of somebody whose age was wrong is not published',
  async (_who, birthMonth) => {
    const { id } = await answeredLetter(cloud, writer, expert)
    await changePerson(cloud, writer, { birthMonth })
    expect(errorOf(await draft(expert, id))).toBe('MINOR_NOT_ASKED')
    expect(cloud.local.store.find('board_asks', { threadId: id })).toEqual([])
    await changePerson(cloud, writer, { birthMonth: '1990-05' })
    const { entryId } = dataOf(await draft(expert, id))
    const asked = dataOf(await cloud.call(writer, 'board.asked', { threadId: id })).entries[0]
    await changePerson(cloud, writer, { birthMonth })
    expect(errorOf(await answer(writer, entryId, true, asked?.textSha256 ?? ''))).toBe('MINOR_NOT_ASKED')
    expect(errorOf(await get(entryId))).toBe('NOT_FOUND')
    expect(dataOf(await answer(writer, entryId, false, asked?.textSha256 ?? '')).state).toBe('declined')
  },
)

test('nobody is asked a second time while the first question is open, or within 30 days after a no', async () => {
  const { answered, entry, entrySha256 } = await askedEntry(cloud, writer, expert)
  expect(errorOf(await draft(expert, answered))).toBe('ALREADY_ASKED')
  dataOf(await answer(writer, entry, false, entrySha256))
  expect(errorOf(await draft(expert, answered))).toBe('ALREADY_ASKED')
  cloud.local.clock.advance(29 * 86_400_000)
  expect(errorOf(await draft(expert, answered))).toBe('ALREADY_ASKED')
  cloud.local.clock.advance(86_400_001)
  expect(await draft(expert, answered)).toMatchObject({ ok: true })
})

test('after a yes another one may be asked, and a repeat with the same key asks once', async () => {
  const { answered } = await publishedEntry(cloud, writer, expert)
  const key = newKey()
  const again = () =>
    cloud.call(expert, 'staff.board.draft', { threadId: answered, topic: null, ...boardEntry }, { key })
  const { entryId } = dataOf(await again())
  expect(dataOf(await again()).entryId).toBe(entryId)
  expect(cloud.local.store.find('board_asks', { threadId: answered })).toHaveLength(2)
})

test('the writer is told that something is asked, without a word of it, and their answer settles it', async () => {
  const { answered, entry, entrySha256 } = await askedEntry(cloud, writer, expert)
  const told = async () =>
    dataOf(await cloud.call(writer, 'notice.list', {})).notices.filter(({ kind }) => kind === 'board_asked')
  expect(await told()).toMatchObject([{ ref: answered }])
  const [notice] = cloud.local.store
    .everything('notices')
    .filter(({ kind, ref }) => kind === 'board_asked' && ref === answered)
  expect(JSON.stringify(notice)).not.toContain(boardEntry.question)
  expect(JSON.stringify(notice)).not.toContain(entry)
  dataOf(await answer(writer, entry, false, entrySha256))
  expect(await told()).toEqual([])
})
