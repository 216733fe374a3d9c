import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, expertRefOf } from '../../support/duty'
import { answeredLetter, newStaff, sendLetter } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

let cloud: TestCloud
let admin: string
let supervisor: string
let expert: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  // A Saturday night before an ordinary week.
  clock('21T23:10')
  await emptyRoster(cloud)
  await cloud.local.store.remove('duty_days', { _id: 'taizhou' }, { multi: false })
  admin = await newStaff(cloud, 'admin')
  supervisor = await newStaff(cloud, 'supervisor')
  expert = await newStaff(cloud, 'expert')
})
afterEach(async () => {
  for (const openid of [admin, supervisor, expert]) await changePerson(cloud, openid, { roles: [] })
})

const instant = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const clock = (text: string) => cloud.local.clock.set(instant(text))

type Periods = readonly { readonly start: string; readonly end: string }[] | null
const CLOSED: Periods = []
const MORNING: Periods = [{ start: '09:00', end: '12:00' }]
const setDay = (on: string, periods: Periods, by = admin) =>
  cloud.call(by, 'staff.duty.setDay', { on, periods: periods && [...periods] })
const promiseOf = async (writer: string, id: string) =>
  dataOf(await cloud.call(writer, 'letter.list', {})).threads.find((thread) => thread.id === id)?.promise
const toldOf = (openid: string, kind: string): number =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === personIdOf(cloud, openid) && one.kind === kind).length
const dayOf = async (on: string, by = admin) =>
  dataOf(await cloud.call(by, 'staff.duty.roster', { from: on, days: 1 })).days[0]
const monday = { weekday: 1, from: '08:30', to: '11:30', kind: 'service' } as const
const onMonday = async () =>
  dataOf(
    await cloud.call(
      supervisor,
      'staff.duty.addShift',
      { ...monday, expert: expertRefOf(cloud, expert) },
      { key: newKey() },
    ),
  )

describe('refused, with nothing changed', () => {
  test('everybody but an administrator; citizens too', async () => {
    for (const openid of [supervisor, expert, await newCitizen(cloud)])
      expect(errorOf(await setDay('2026-11-23', CLOSED, openid))).toBe('NOT_ALLOWED')
    expect(cloud.local.store.everything('duty_days')).toEqual([])
  })

  test.each([
    ['a day that is over', '2026-11-20', CLOSED, 'DAY_OUT_OF_RANGE'],
    ['a day more than a year ahead', '2027-11-23', CLOSED, 'DAY_OUT_OF_RANGE'],
    ['a period that ends before it begins', '2026-11-23', [{ start: '12:00', end: '09:00' }], 'BAD_INPUT'],
    [
      'two periods that meet',
      '2026-11-23',
      [
        { start: '09:00', end: '12:00' },
        { start: '11:00', end: '13:00' },
      ],
      'BAD_INPUT',
    ],
    ['a day that there is not', '2026-11-31', CLOSED, 'BAD_INPUT'],
  ] as const)('%s', async (_name, on, periods, error) => {
    expect(errorOf(await setDay(on, periods as Periods))).toBe(error)
    expect(cloud.local.store.everything('duty_days')).toEqual([])
  })
})

test('a day is closed: what was promised for it is moved, the writer is told once, and new letters know of it', async () => {
  const writer = await newCitizen(cloud)
  const { id } = await sendLetter(cloud, writer)
  expect(await promiseOf(writer, id)).toMatchObject({ replyBy: instant('23T10:30') })
  dataOf(await setDay('2026-11-23', CLOSED))
  for (let ticks = 0; ticks < 4; ticks += 1) {
    await tick(cloud)
    cloud.local.clock.advance(61_000)
  }
  expect(await promiseOf(writer, id)).toMatchObject({ replyBy: instant('24T10:30'), known: true })
  expect(toldOf(writer, 'promise_moved')).toBe(1)
  const later = await sendLetter(cloud, writer)
  expect(later.promise).toMatchObject({ replyBy: instant('24T10:30') })
  // The promise that is watched is the new one.
  clock('23T10:31')
  await tick(cloud)
  expect(toldOf(writer, 'apology')).toBe(0)
  clock('24T10:31')
  await tick(cloud)
  expect(toldOf(writer, 'apology')).toBe(2)
})

test('closed and opened again: it is the old promise that holds, and the writer is told of that too', async () => {
  const writer = await newCitizen(cloud)
  const { id } = await sendLetter(cloud, writer)
  dataOf(await setDay('2026-11-23', CLOSED))
  await tick(cloud)
  dataOf(await setDay('2026-11-23', null))
  await tick(cloud)
  expect(await promiseOf(writer, id)).toMatchObject({ replyBy: instant('23T10:30') })
  expect(toldOf(writer, 'promise_moved')).toBe(2)
})

describe('a promise that was moved', () => {
  const stored = (id: string) => cloud.local.store.find('threads', { _id: id })[0]
  const movesOf = (id: string) =>
    cloud.local.store.find('thread_changes', { threadId: id, change: 'promiseMoved' })
  /** What is kept of the reply that came in this minute. */
  const waitOf = (at: number) =>
    cloud.local.store
      .everything('reply_waits')
      .find((wait) => Number(wait.at) >= at && Number(wait.at) < at + 60_000)
  const answer = async (threadId: string) => {
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
    dataOf(await cloud.call(expert, 'staff.letter.reply', { threadId, text: '读到了。' }, { key: newKey() }))
  }

  test('keeps what was promised before, with who moved it and when; the writer sees both', async () => {
    const writer = await newCitizen(cloud)
    const { id, promise } = await sendLetter(cloud, writer)
    expect(promise).toMatchObject({ movedFrom: null })
    clock('22T09:00')
    dataOf(await setDay('2026-11-23', CLOSED))
    clock('22T09:01')
    await tick(cloud)
    const actorId = personIdOf(cloud, admin)
    const [move] = movesOf(id)
    expect(move).toMatchObject({ actorId, from: 'waiting', to: 'waiting' })
    expect(Number(move?.at) - instant('22T09:01')).toBeLessThan(60_000)
    expect(stored(id)?.earlierPromises).toEqual([{ dueAt: instant('23T10:30'), movedAt: move?.at, actorId }])
    expect(await promiseOf(writer, id)).toEqual({
      replyBy: instant('24T10:30'),
      known: true,
      movedFrom: instant('23T10:30'),
    })
    clock('22T09:30')
    dataOf(await setDay('2026-11-24', CLOSED))
    await tick(cloud)
    expect(stored(id)?.earlierPromises).toMatchObject([
      { dueAt: instant('23T10:30') },
      { dueAt: instant('24T10:30') },
    ])
    // The next reply that is owed is promised anew, and nothing of that was moved.
    await answer(id)
    const next = await sendLetter(cloud, writer, { threadId: id, text: '还有一件事。' })
    expect(next.promise?.movedFrom).toBeNull()
    expect(stored(id)?.earlierPromises).toEqual([])
  })

  test('is measured by the best that was promised: a closed day makes nobody wait less', async () => {
    const writer = await newCitizen(cloud)
    const { id } = await sendLetter(cloud, writer)
    dataOf(await setDay('2026-11-23', CLOSED))
    await tick(cloud)
    // Before the new promise and after the first one: an hour that was open since.
    clock('24T09:30')
    await answer(id)
    expect(waitOf(instant('24T09:30'))).toMatchObject({ minutes: expect.closeTo(180, 0), late: true })
  })

  test('and brought forward it is measured by the new one', async () => {
    const writer = await newCitizen(cloud)
    const { id } = await sendLetter(cloud, writer)
    clock('22T08:00')
    dataOf(await setDay('2026-11-22', MORNING))
    await tick(cloud)
    clock('22T10:30')
    await answer(id)
    expect(waitOf(instant('22T10:30'))).toMatchObject({ minutes: expect.closeTo(90, 0), late: false })
  })

  test('new hours of the region move it too, in the name of the service, and the first look at them moves nothing', async () => {
    const writer = await newCitizen(cloud)
    const { id } = await sendLetter(cloud, writer)
    const old = instant('23T11:30')
    const promiseLonger = () =>
      cloud.local.store.update('threads', { _id: id }, { $set: { dueAt: old, watchAt: old } })
    await promiseLonger()
    await tick(cloud)
    expect(movesOf(id)).toEqual([])
    // As if the last version of the service had promised more time.
    await cloud.local.store.update(
      'duty_days',
      { _id: 'taizhou' },
      { $set: { usual: 'of the last version' } },
    )
    for (let ticks = 0; ticks < 3; ticks += 1) {
      cloud.local.clock.advance(61_000)
      await tick(cloud)
    }
    expect(await promiseOf(writer, id)).toMatchObject({ replyBy: instant('23T10:30'), movedFrom: old })
    expect(movesOf(id)).toMatchObject([{ actorId: 'service' }])
    expect(toldOf(writer, 'promise_moved')).toBe(1)
  })
})

test('an extra open Sunday brings the reply forward, but never into the past', async () => {
  const writer = await newCitizen(cloud)
  const { id } = await sendLetter(cloud, writer)
  clock('22T11:30')
  // Counted from the letter, it would have been due at eleven.
  dataOf(await setDay('2026-11-22', MORNING))
  await tick(cloud)
  expect(await promiseOf(writer, id)).toMatchObject({ replyBy: instant('23T10:30') })
  const status = dataOf(await cloud.call(writer, 'duty.status', {}))
  expect(status).toMatchObject({ open: true, online: 0 })
  clock('21T23:10')
  const other = await sendLetter(cloud, writer)
  expect(other.promise).toMatchObject({ replyBy: instant('22T11:00') })
})

test('what is late already stays late, and what is answered is owed nothing', async () => {
  clock('23T08:30')
  const writer = await newCitizen(cloud)
  const late = await sendLetter(cloud, writer)
  const answered = await answeredLetter(cloud, writer, expert)
  clock('23T10:31')
  await tick(cloud)
  dataOf(await setDay('2026-11-23', CLOSED))
  await tick(cloud)
  expect(await promiseOf(writer, late.id)).toEqual(late.promise)
  expect(await promiseOf(writer, answered.id)).toBeNull()
  expect(toldOf(writer, 'promise_moved')).toBe(0)
})

test('more letters than one tick moves: each is moved once, also those that fall on one instant', async () => {
  const writer = await newCitizen(cloud)
  const { id } = await sendLetter(cloud, writer)
  const [one] = cloud.local.store.find('threads', { _id: id })
  const others = Array.from({ length: 450 }, (_, index) => ({
    ...one,
    _id: `${id.slice(0, 18)}${String(index).padStart(4, '0')}`,
    writerId: `writer-${index}`,
  }))
  await cloud.local.store.insert('threads', others)
  dataOf(await setDay('2026-11-23', CLOSED))
  for (let ticks = 0; ticks < 4; ticks += 1) await tick(cloud)
  const dues = cloud.local.store
    .everything('threads')
    .filter(({ _id }) => _id === id || others.some((other) => other._id === _id))
    .map(({ dueAt }) => dueAt)
  expect(new Set(dues)).toEqual(new Set([instant('24T10:30')]))
  expect(cloud.local.store.everything('notices').filter(({ ref }) => ref === others[449]?._id)).toHaveLength(
    1,
  )
  await cloud.local.store.remove('threads', { region: 'taizhou', state: 'waiting' }, { multi: true })
}, 240_000)

test('the roster knows: no turn and no gap on a closed day, whose turn it was is told, and so are the supervisors', async () => {
  await onMonday()
  const filled = { ...monday, on: '2026-11-23', from: '14:30', to: '17:30', expert: null }
  const { weekday: _no, ...turn } = filled
  dataOf(await cloud.call(supervisor, 'staff.duty.addTurn', turn, { key: newKey() }))
  expect((await dayOf('2026-11-23'))?.turns).toHaveLength(2)
  dataOf(await setDay('2026-11-23', CLOSED))
  const closed = await dayOf('2026-11-23')
  expect(closed).toMatchObject({ special: [], turns: [] })
  expect(closed?.gaps.every(({ kind }) => kind === 'crisis')).toBe(true)
  // Of the line itself, and of the day.
  expect(toldOf(expert, 'roster_changed')).toBe(2)
  expect(toldOf(supervisor, 'hours_changed')).toBe(1)
  clock('23T08:21')
  await tick(cloud)
  expect(toldOf(expert, 'shift_check')).toBe(0)
})

test('a line of the week has its turn again when the day is as usual, and a Sunday can be filled', async () => {
  await onMonday()
  dataOf(await setDay('2026-11-23', CLOSED))
  dataOf(await setDay('2026-11-23', null))
  expect((await dayOf('2026-11-23'))?.turns).toHaveLength(1)
  expect(await dayOf('2026-11-23')).toMatchObject({ special: null })
  dataOf(await setDay('2026-11-22', MORNING))
  expect((await dayOf('2026-11-22'))?.gaps[0]).toBeDefined()
  const turn = { on: '2026-11-22', from: '09:00', to: '12:00', kind: 'service', expert: null } as const
  dataOf(await cloud.call(supervisor, 'staff.duty.addTurn', turn, { key: newKey() }))
})

test('only an administrator is offered to change a day', async () => {
  const mayOpen = async (openid: string) =>
    dataOf(await cloud.call(openid, 'staff.duty.roster', { from: '2026-11-23', days: 1 })).mayOpen
  expect([await mayOpen(admin), await mayOpen(supervisor), await mayOpen(expert)]).toEqual([
    true,
    false,
    false,
  ])
})
