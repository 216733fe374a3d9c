import { dataOf, newCitizen } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { newLetter, newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let writer: string
let expert: string
let supervisor: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  supervisor = await newStaff(cloud, 'supervisor')
})
beforeEach(async () => {
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const clock = (text: string) => cloud.local.clock.set(Date.parse(`2026-11-${text}+08:00`))
/** What one person was told of one letter. */
const toldOf = (openid: string, ref: string): string[] =>
  kindsTold(cloud, openid, ref).filter((kind) => kind !== 'letter_new')
const claim = async (threadId: string) => dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
const reply = async (threadId: string) => {
  const input = { threadId, text: '我读到了。' }
  return dataOf(await cloud.call(expert, 'staff.letter.reply', input, { key: newKey() }))
}

test('a reply in time disturbs nobody', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  clock('23T10:30')
  await tick(cloud)
  await reply(id)
  clock('23T16:00')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual([])
  expect(toldOf(supervisor, id)).toEqual([])
  expect(toldOf(writer, id)).toEqual(['reply_arrived'])
})

test('reading, claiming and waiting do not stop the clock: four fifths of the promise remind whoever owes the reply', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  dataOf(await cloud.call(expert, 'staff.letter.open', { threadId: id, after: 0, seen: 1 }))
  const other = await newStaff(cloud, 'expert')
  clock('23T10:35')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual([])
  clock('23T10:37')
  await tick(cloud)
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual(['letter_due_soon'])
  expect(toldOf(other, id)).toEqual([])
  expect(toldOf(writer, id)).toEqual([])
})

test('a letter that nobody took reminds those who are there', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  clock('23T10:40')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual(['letter_due_soon'])
})

test('a broken promise is told to the supervisor and to the writer, once each however many ticks, and to the supervisor again', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  clock('23T10:40')
  await tick(cloud)
  clock('23T11:01')
  await Promise.all([tick(cloud), tick(cloud), tick(cloud)])
  await tick(cloud)
  expect(toldOf(supervisor, id)).toEqual(['letter_overdue'])
  expect(toldOf(writer, id).sort()).toEqual(['apology', 'expert_changed'])
  clock('24T11:01')
  await tick(cloud)
  await tick(cloud)
  expect(toldOf(supervisor, id)).toHaveLength(2)
})

test('the clock stops at lunch and over night: half an hour before closing is not yet late in the evening', async () => {
  clock('23T17:00')
  const { id } = await sendLetter(cloud, writer)
  clock('23T23:00')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual([])
  clock('24T09:59')
  await tick(cloud)
  expect(toldOf(supervisor, id)).toEqual([])
  clock('24T10:01')
  await tick(cloud)
  expect(toldOf(supervisor, id)).toEqual(['letter_overdue'])
})

test('the tick was missing while the time ran out: late is late, and nobody is reminded of what has passed', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  clock('23T17:00')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual([])
  expect(toldOf(supervisor, id)).toEqual(['letter_overdue'])
  expect(toldOf(writer, id).sort()).toEqual(['apology', 'expert_changed'])
})

test('what the writer adds after a reply is promised and watched anew', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  await reply(id)
  clock('24T09:00')
  dataOf(
    await cloud.call(writer, 'letter.send', newLetter({ threadId: id, text: '还有一件事。' }), {
      key: newKey(),
    }),
  )
  clock('24T10:40')
  await tick(cloud)
  expect(toldOf(expert, id)).toEqual(['letter_due_soon'])
})

test('adding to a letter that is still owed a reply does not move the promise', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  clock('23T10:50')
  await sendLetter(cloud, writer, { threadId: id, text: '在吗？' })
  clock('23T11:01')
  await tick(cloud)
  expect(toldOf(supervisor, id)).toEqual(['letter_overdue'])
})

test('a letter that was taken back is owed nothing', async () => {
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId: id, seq: 1 }))
  clock('23T17:00')
  await tick(cloud)
  expect([...toldOf(expert, id), ...toldOf(supervisor, id), ...toldOf(writer, id)]).toEqual([])
})

test('the supervisors hear of a broken promise again every half hour that is open, once however many ticks, until a reply comes', async () => {
  const overdue = (ref: string) => toldOf(supervisor, ref).filter((kind) => kind === 'letter_overdue').length
  clock('23T09:00')
  const { id } = await sendLetter(cloud, writer)
  await claim(id)
  const heard = []
  for (const moment of ['23T11:01', '23T11:20', '23T13:59', '23T14:32', '23T14:50', '23T15:03', '23T15:34']) {
    clock(moment)
    await Promise.all([tick(cloud), tick(cloud)])
    heard.push(overdue(id))
  }
  expect(heard).toEqual([1, 1, 1, 2, 2, 3, 4])
  await claim(id)
  await reply(id)
  clock('24T09:00')
  await tick(cloud)
  expect(overdue(id)).toBe(4)
})
