import { MAX_PICTURE_BYTES } from '@shared/kit/picture'
import { DAY } from '@shared/kit/time'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { jpeg } from '../../support/jpeg'
import { newLetter, newStaff } from '../../support/letters'
import { addedPicture, isStored, uploaded } from '../../support/pictures'

let cloud: TestCloud
let writer: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => cloud.stop())

const add = (fileId: string, by = writer) => cloud.call(by, 'letter.addPicture', { fileId })
const send = (pictures: readonly string[], key = newKey(), threadId: string | null = null) =>
  cloud.call(writer, 'letter.send', newLetter({ pictures: [...pictures], threadId }), { key })
const look = (threadId: string, by = writer) => cloud.call(by, 'letter.pictures', { threadId, seq: 1 })
const lookAtDesk = (threadId: string, by: string) =>
  cloud.call(by, 'staff.letter.pictures', { threadId, seq: 1 })
const letters = async () => dataOf(await cloud.call(writer, 'letter.list', {})).threads
const tick = () =>
  cloud.local.invoke('timer', { Type: 'Timer', TriggerName: 'everyMinute' }, { source: 'wx_trigger' })
const records = () => cloud.local.store.everything('letter_pictures')

test.each([
  ['a page', Buffer.from('<html></html>'), 'type'],
  ['a moving picture', Buffer.from('GIF89a'), 'type'],
  ['too large', jpeg(MAX_PICTURE_BYTES + 1), 'size'],
])('%s is refused whatever it is called, and not kept', async (_what, bytes, why) => {
  const fileId = uploaded(cloud, bytes)
  expect(await add(fileId)).toMatchObject({ error: 'PICTURE_REFUSED', details: { why } })
  expect(isStored(cloud, fileId)).toBe(false)
})

test('somebody else’s file is answered like one that is not there, and stays theirs', async () => {
  const { fileId, pictureId } = await addedPicture(cloud, writer)
  const other = await newCitizen(cloud)
  const refused = { error: 'PICTURE_REFUSED', details: { why: 'missing' } }
  expect(await add(fileId, other)).toMatchObject(refused)
  expect(await add(`cloud://local.local/letters/${newKey()}.jpg`, other)).toMatchObject(refused)
  const stolen = newLetter({ pictures: [pictureId] })
  expect(errorOf(await cloud.call(other, 'letter.send', stolen, { key: newKey() }))).toBe('PICTURE_REFUSED')
  expect(dataOf(await add(fileId)).pictureId).toBe(pictureId)
})

test.each([
  'https://example.com/letters/aaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://local.local/articles/aaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://local.local/letters/../secrets/aaaaaaaaaaaaaa.jpg',
  'cloud://local.local/letters/aaaaaaaaaaaaaaaaaaaaaa.svg',
])('%s is no file of a letter', async (fileId) => {
  expect(errorOf(await add(fileId))).toBe('BAD_INPUT')
})

test('a fourth, a doubled and an unknown one are refused, and no part of the letter is stored', async () => {
  const four = await Promise.all([1, 2, 3, 4].map(() => addedPicture(cloud, writer)))
  const ids = four.map(({ pictureId }) => pictureId)
  const [first = ''] = ids
  expect(errorOf(await send(ids))).toBe('BAD_INPUT')
  expect(errorOf(await send([first, first]))).toBe('PICTURE_REFUSED')
  expect(errorOf(await send([first, '0'.repeat(64)]))).toBe('PICTURE_REFUSED')
  expect(await letters()).toEqual([])
  expect(await send(ids.slice(0, 3))).toMatchObject({ ok: true, data: { message: { pictures: 3 } } })
})

test('twenty times under one key is one letter with its pictures, and no other letter takes them again', async () => {
  const { pictureId } = await addedPicture(cloud, writer)
  const key = newKey()
  await Promise.all(Array.from({ length: 20 }, () => send([pictureId], key)))
  expect(dataOf(await send([pictureId], key)).message).toMatchObject({ seq: 1, pictures: 1 })
  expect(await letters()).toHaveLength(1)
  expect(errorOf(await send([pictureId]))).toBe('PICTURE_REFUSED')
})

test('only whoever may read the thread is told where its pictures are, and each look is in the writer’s log', async () => {
  const { pictureId } = await addedPicture(cloud, writer)
  const { id } = dataOf(await send([pictureId])).thread
  const [expert, other] = [await newStaff(cloud, 'expert'), await newStaff(cloud, 'expert')]
  expect(errorOf(await look(id, await newCitizen(cloud)))).toBe('NOT_FOUND')
  expect(errorOf(await lookAtDesk(id, expert))).toBe('NOT_FOUND')
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  expect(errorOf(await lookAtDesk(id, other))).toBe('NOT_FOUND')
  const reads = () =>
    cloud.local.store
      .everything('access_log')
      .filter(({ personId }) => personId === personIdOf(cloud, writer)).length
  const before = reads()
  const [shown = ''] = dataOf(await lookAtDesk(id, expert)).addresses
  expect(reads()).toBeGreaterThan(before)
  const [own = ''] = dataOf(await look(id)).addresses
  for (const address of [shown, own])
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(jpeg())
})

test('a later line carries pictures as the letter does: three at most, each once, and they go with it', async () => {
  const [first, second] = [await addedPicture(cloud, writer), await addedPicture(cloud, writer)]
  const { id } = dataOf(await send([first.pictureId])).thread
  const four = [second.pictureId, ...['1', '2', '3'].map((digit) => digit.repeat(64))]
  expect(errorOf(await send(four, newKey(), id))).toBe('BAD_INPUT')
  // The one of the letter is on it already.
  expect(errorOf(await send([first.pictureId], newKey(), id))).toBe('PICTURE_REFUSED')
  const key = newKey()
  await Promise.all([1, 2, 3].map(() => send([second.pictureId], key, id)))
  const read = dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
  expect(read.messages.map(({ pictures }) => pictures)).toEqual([1, 1])
  const expert = await newStaff(cloud, 'expert')
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const shown = await cloud.call(expert, 'staff.letter.pictures', { threadId: id, seq: 2 })
  expect(dataOf(shown).addresses).toHaveLength(1)
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId: id, seq: 2 }))
  expect(isStored(cloud, second.fileId)).toBe(false)
  expect(isStored(cloud, first.fileId)).toBe(true)
})

test('a line for a thread that is over binds no picture: it can go with another letter', async () => {
  const { id } = dataOf(await send([])).thread
  await cloud.local.store.update('threads', { _id: id }, { $set: { state: 'closed', closedAt: 1 } })
  const { pictureId } = await addedPicture(cloud, writer)
  expect(errorOf(await send([pictureId], newKey(), id))).toBe('THREAD_CLOSED')
  expect(dataOf(await send([pictureId])).message).toMatchObject({ pictures: 1 })
})

test('a letter that is taken back takes its pictures along', async () => {
  const { fileId, pictureId } = await addedPicture(cloud, writer)
  const { id } = dataOf(await send([pictureId])).thread
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId: id, seq: 1 }))
  expect(isStored(cloud, fileId)).toBe(false)
  expect(records().filter(({ _id }) => _id === pictureId)).toEqual([])
  expect(dataOf(await look(id)).addresses).toEqual([])
})

test('killed between the taking back and the removal: nobody sees them, and the clock removes them', async () => {
  const { fileId, pictureId } = await addedPicture(cloud, writer)
  const { id } = dataOf(await send([pictureId])).thread
  const { store } = cloud.local
  const { remove } = store
  jest.spyOn(store, 'remove').mockImplementation(async (...call) => {
    if (call[0] === 'letter_pictures') throw new Error('the server is gone')
    return remove.apply(store, call)
  })
  await cloud.call(writer, 'letter.takeBack', { threadId: id, seq: 1 })
  jest.restoreAllMocks()
  expect(dataOf(await look(id)).addresses).toEqual([])
  await tick()
  expect(isStored(cloud, fileId)).toBe(false)
  expect(records().filter(({ _id }) => _id === pictureId)).toEqual([])
})

test('a picture that was never sent goes after seven days; one that was sent stays', async () => {
  const [unsent, sent] = [await addedPicture(cloud, writer), await addedPicture(cloud, writer)]
  dataOf(await send([sent.pictureId]))
  await tick()
  expect(isStored(cloud, unsent.fileId)).toBe(true)
  cloud.local.clock.advance(7 * DAY + 60_000)
  await tick()
  expect(isStored(cloud, unsent.fileId)).toBe(false)
  expect(isStored(cloud, sent.fileId)).toBe(true)
})
