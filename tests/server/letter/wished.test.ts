import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, putOnDuty, storeTurn } from '../../support/duty'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

/** "The same expert as last time": the letter is kept for that one until half of the promise, when they are there by then. */

let cloud: TestCloud
let writer: string
let wished: string
let colleague: string
let admin: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  admin = await newStaff(cloud, 'admin')
})
beforeEach(async () => {
  await emptyRoster(cloud)
  await cloud.local.store.remove('duty_days', { _id: 'taizhou' }, { multi: false })
  clock('20T09:00')
  writer = await newCitizen(cloud)
  wished = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
  await answeredLetter(cloud, writer, wished)
  // A Monday: half of what is promised at nine falls on ten, the whole on eleven.
  clock('23T09:00')
})
afterEach(async () => {
  for (const openid of [wished, colleague]) await changePerson(cloud, openid, { roles: [] })
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const at = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const clock = (text: string) => cloud.local.clock.set(at(text))
const turnOf = (openid: string, from: string, to: string, change = {}) =>
  storeTurn(cloud, at(from), at(to), { holderId: personIdOf(cloud, openid), ...change })
const send = (text = '最近又睡不好。') => sendLetter(cloud, writer, { sameExpert: true, text })
const claim = (openid: string, threadId: string) => cloud.call(openid, 'staff.letter.claim', { threadId })
const row = async (openid: string, id: string) =>
  dataOf(await cloud.call(openid, 'staff.letter.queue', {})).waiting.find((one) => one.id === id)
const seenByWriter = async (threadId: string) =>
  dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 })).thread
const told = (openid: string, ref: string): number =>
  cloud.local.store
    .everything('notice_inbox')
    .filter(
      (one) => one.personId === personIdOf(cloud, openid) && one.ref === ref && one.kind === 'letter_new',
    ).length

test('a colleague who is there is refused until half of the promise, told until when, and the letter stays', async () => {
  await putOnDuty(cloud, colleague)
  await turnOf(wished, '23T09:30', '23T11:30')
  const { id, wish } = await send()
  expect(wish).toEqual({ until: expect.any(Number) })
  expect(Math.abs(Number(wish?.until) - at('23T10:00'))).toBeLessThan(60_000)
  const refused = await claim(colleague, id)
  expect(errorOf(refused)).toBe('HELD_FOR_COLLEAGUE')
  expect(refused).toMatchObject({ details: { until: wish?.until } })
  expect(await row(colleague, id)).toMatchObject({
    state: 'waiting',
    meant: 'colleague',
    heldUntil: wish?.until,
  })
  expect(await row(wished, id)).toMatchObject({ meant: 'you', heldUntil: wish?.until })
  expect([told(wished, id), told(colleague, id)]).toEqual([1, 0])
  dataOf(await claim(wished, id))
  expect((await seenByWriter(id)).wish).toBeNull()
})

test('half of the promise has passed: it waits for all, those on duty hear of it once, also with two ticks at once', async () => {
  await turnOf(wished, '23T08:30', '23T11:30')
  const { id } = await send()
  clock('23T09:59')
  await putOnDuty(cloud, colleague)
  await tick(cloud)
  expect(errorOf(await claim(colleague, id))).toBe('HELD_FOR_COLLEAGUE')
  clock('23T10:01')
  await Promise.all([tick(cloud), tick(cloud)])
  await tick(cloud)
  expect(told(colleague, id)).toBe(1)
  expect(await row(colleague, id)).toMatchObject({ meant: 'colleague', heldUntil: null })
  expect((await seenByWriter(id)).wish).toEqual({ until: null })
  dataOf(await claim(colleague, id))
})

test('taken in time it is watched as every other letter: reminded at four fifths, late at its end', async () => {
  await turnOf(wished, '23T08:30', '23T11:30')
  const { id } = await send()
  dataOf(await claim(wished, id))
  const kinds = () =>
    cloud.local.store
      .everything('notice_inbox')
      .filter((one) => one.ref === id && one.kind !== 'letter_new')
      .map(({ kind }) => kind)
  for (const [moment, expected] of [
    ['23T10:01', []],
    ['23T10:35', []],
    ['23T10:37', ['letter_due_soon']],
  ] as const) {
    clock(moment)
    await tick(cloud)
    expect(kinds()).toEqual(expected)
  }
  clock('23T11:02')
  await tick(cloud)
  expect(kinds()).toContain('apology')
})

test.each([
  ['has no turn', []],
  ['comes only after half of the promise', [['23T10:01', '23T11:30']]],
  ['has been there today and is gone', [['23T08:30', '23T11:30', { leftAt: 1 }]]],
  ['has a turn that was cancelled', [['23T09:30', '23T11:30', { cancelled: true }]]],
  ['is on call for emergencies only', [['23T09:30', '23T11:30', { kind: 'crisis' }]]],
] as const)('who %s keeps the letter from nobody, and the writer is told so', async (_name, turns) => {
  for (const [from, to, change] of turns as readonly (readonly [string, string, object?])[])
    await turnOf(wished, from, to, change)
  await putOnDuty(cloud, colleague)
  const { id, wish } = await send()
  expect(wish).toEqual({ until: null })
  expect(told(colleague, id)).toBe(1)
  dataOf(await claim(colleague, id))
})

test('a letter of the night is kept for who comes in the morning, and its half is counted through the closed hours', async () => {
  clock('21T23:10')
  await turnOf(wished, '23T08:30', '23T11:30')
  const { id, wish } = await send()
  expect(wish?.until).toBe(at('23T09:30'))
  clock('23T08:40')
  await putOnDuty(cloud, colleague)
  expect(errorOf(await claim(colleague, id))).toBe('HELD_FOR_COLLEAGUE')
  clock('23T09:31')
  dataOf(await claim(colleague, id))
})

test('words that ask for help wait for nobody, also when they come later', async () => {
  await turnOf(wished, '23T08:30', '23T11:30')
  await putOnDuty(cloud, colleague)
  const { id } = await send()
  expect(errorOf(await claim(colleague, id))).toBe('HELD_FOR_COLLEAGUE')
  await sendLetter(cloud, writer, { threadId: id, text: '我不想活了。' })
  expect(await row(colleague, id)).toMatchObject({ reason: 'safety', heldUntil: null })
  const urgent = await send('我不想活了。')
  expect(urgent.wish).toEqual({ until: null })
  for (const letter of [id, urgent.id]) dataOf(await claim(colleague, letter))
})

test('the one who was asked for cannot come any more: nobody waits for them', async () => {
  const turn = await turnOf(wished, '23T09:30', '23T11:30')
  await putOnDuty(cloud, colleague)
  const first = await send()
  expect(errorOf(await claim(colleague, first.id))).toBe('HELD_FOR_COLLEAGUE')
  await cloud.local.store.update('duty_turns', { _id: turn }, { $set: { cancelled: true } })
  dataOf(await claim(colleague, first.id))
  await cloud.local.store.update('duty_turns', { _id: turn }, { $set: { cancelled: false } })
  const second = await send()
  await changePerson(cloud, wished, { roles: [] })
  dataOf(await claim(colleague, second.id))
})

test('a supervisor may take it at any time', async () => {
  await turnOf(wished, '23T08:30', '23T11:30')
  const { id } = await send()
  dataOf(await claim(await newStaff(cloud, 'supervisor'), id))
})

test('the promise is moved: so is half of it, and those on duty hear when that has passed', async () => {
  clock('21T23:10')
  await turnOf(wished, '23T08:30', '23T11:30')
  await turnOf(wished, '24T08:30', '24T11:30')
  const { id } = await send()
  dataOf(await cloud.call(admin, 'staff.duty.setDay', { on: '2026-11-23', periods: [] }))
  await tick(cloud)
  expect((await seenByWriter(id)).wish).toEqual({ until: at('24T09:30') })
  clock('24T09:31')
  await putOnDuty(cloud, colleague)
  await tick(cloud)
  expect(told(colleague, id)).toBe(1)
  dataOf(await claim(colleague, id))
})

test('a reply, and a new line after it, leave nothing of it', async () => {
  await turnOf(wished, '23T08:30', '23T11:30')
  const { id: threadId } = await send()
  dataOf(await claim(wished, threadId))
  dataOf(await cloud.call(wished, 'staff.letter.reply', { threadId, text: '读到了。' }, { key: newKey() }))
  const next = await sendLetter(cloud, writer, { threadId, text: '还有。' })
  expect(next).toMatchObject({ state: 'assigned', wish: null })
  expect(cloud.local.store.find('threads', { _id: threadId })[0]).toMatchObject({ heldUntil: 0 })
})
