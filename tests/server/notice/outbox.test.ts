import { inTransaction } from '@server/cloud/transaction'
import { announce, relaySoon } from '@server/modules/notice'
import type { NewNotice } from '@server/modules/notice/announce'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'
import { connectTimer, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let writer: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  connectTimer(cloud)
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterAll(() => cloud.stop())

const about = (ref: string) => cloud.local.store.everything('notices').filter((one) => one.ref === ref)
const noticeFor = (ref: string): NewNotice => ({
  id: `reply_arrived:${ref}`,
  region: 'taizhou',
  kind: 'reply_arrived',
  to: { person: personIdOf(cloud, writer) },
  ref,
  at: Date.now(),
})
const write = (notice: NewNotice) => inTransaction((transaction) => announce(transaction, notice))

test('a change that is rolled back tells nobody', async () => {
  const work = inTransaction(async (transaction) => {
    await announce(transaction, noticeFor('rolled-back'))
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  expect(about('rolled-back')).toEqual([])
})

test('the same event announced again and again is one notice', async () => {
  for (let time = 0; time < 3; time += 1) await write(noticeFor('again'))
  await Promise.all([1, 2, 3, 4].map(() => write(noticeFor('at-once'))))
  expect(about('again')).toHaveLength(1)
  expect(about('at-once')).toHaveLength(1)
})

test('an event announced again after it was told is not told again', async () => {
  await write(noticeFor('told'))
  await relaySoon()
  expect(about('told')).toMatchObject([{ state: 'sent' }])
  dataOf(await cloud.call(writer, 'notice.seen', { ids: [], ref: 'told' }))
  await write(noticeFor('told'))
  await relaySoon()
  expect(dataOf(await cloud.call(writer, 'notice.list', {})).notices).toEqual([])
})

test('a relay beside a call never fails it, whatever fails', async () => {
  const url = process.env.TCB_CONTEXT_CNFG
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: 'http://127.0.0.1:1/admin' })
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  await expect(relaySoon()).resolves.toBeUndefined()
  printed.mockRestore()
  process.env.TCB_CONTEXT_CNFG = url
})

test('a reply that is refused tells nobody; one that is sent twice tells once', async () => {
  const { id } = await sendLetter(cloud, writer)
  const reply = (key: string) =>
    cloud.call(expert, 'staff.letter.reply', { threadId: id, text: '在的。' }, { key })
  const replies = () => about(id).filter((one) => one.kind === 'reply_arrived')
  expect(errorOf(await reply(newKey()))).toBe('NOT_FOUND')
  expect(replies()).toEqual([])
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const key = newKey()
  dataOf(await reply(key))
  dataOf(await reply(key))
  expect(replies()).toHaveLength(1)
})

test('a letter is one event for those on duty, its further messages are none', async () => {
  const { id } = await sendLetter(cloud, writer)
  await sendLetter(cloud, writer, { threadId: id, text: '还有一句。' })
  const events = about(id).filter((one) => one.kind === 'letter_new' && one.person === null)
  expect(events).toHaveLength(1)
})

describe('the list in the app', () => {
  const listOf = async (openid: string) => dataOf(await cloud.call(openid, 'notice.list', {})).notices

  test('says what, about which letter and when, and nothing of the letter', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    expect(await listOf(writer)).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), kind: 'reply_arrived', ref: id, at: expect.any(Number) },
    ])
  })

  test('is the person’s own: another can neither read it nor clear it', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const [mine] = await listOf(writer)
    const stranger = await newCitizen(cloud)
    expect(await listOf(stranger)).toEqual([])
    const clear = { ids: [String(mine?.id)], ref: id }
    expect(dataOf(await cloud.call(stranger, 'notice.seen', clear))).toEqual({ seen: 0 })
    expect(await listOf(writer)).toHaveLength(1)
  })

  test('what was seen stays seen: by name, by letter, and a second time', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    const other = await answeredLetter(cloud, writer, expert)
    const [newest] = await listOf(writer)
    const byName = { ids: [String(newest?.id)], ref: null }
    expect(dataOf(await cloud.call(writer, 'notice.seen', byName))).toEqual({ seen: 1 })
    expect(dataOf(await cloud.call(writer, 'notice.seen', byName))).toEqual({ seen: 0 })
    expect((await listOf(writer)).map(({ ref }) => ref)).toEqual([newest?.ref === id ? other.id : id])
    const byLetter = { ids: [], ref: newest?.ref === id ? other.id : id }
    expect(dataOf(await cloud.call(writer, 'notice.seen', byLetter))).toEqual({ seen: 1 })
    expect(await listOf(writer)).toEqual([])
  })

  test('whoever has the reply on screen is not told of it any more', async () => {
    const { id } = await answeredLetter(cloud, writer, expert)
    dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0 }))
    expect(await listOf(writer)).toHaveLength(1)
    dataOf(await cloud.call(writer, 'letter.read', { threadId: id, after: 0, seen: 2 }))
    expect(await listOf(writer)).toEqual([])
  })

  test('a letter that somebody took is no news for the others', async () => {
    const other = await newStaff(cloud, 'expert')
    const { id } = await sendLetter(cloud, writer)
    const news = async () => (await listOf(other)).filter(({ ref }) => ref === id)
    // On a busy machine the call itself may not have carried it out yet.
    await tick(cloud)
    expect(await news()).toHaveLength(1)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
    expect(await news()).toEqual([])
  })

  test('an open app hears at once that there is something, and what it hears holds no content', async () => {
    await answeredLetter(cloud, writer, expert)
    const [signal] = cloud.local.store.find('signals', { _openid: writer })
    expect(signal).toEqual({ _id: personIdOf(cloud, writer), _openid: writer, count: expect.any(Number) })
    await answeredLetter(cloud, writer, expert)
    const [later] = cloud.local.store.find('signals', { _openid: writer })
    expect(Number(later?.count)).toBeGreaterThan(Number(signal?.count))
  })
})
