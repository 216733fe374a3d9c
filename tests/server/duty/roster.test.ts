import { crisisRoster, onDuty } from '@server/modules/duty/onDuty'
import type { Input } from '@shared/contracts'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { connectSdk, newKey, type TestCloud } from '../../support/cloud'
import { emptyRoster, expertRefOf, putOnDuty, rosterOfOne, storeTurn } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

const MINUTE = 60_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
  connectSdk(cloud)
})
afterAll(() => cloud.stop())

let expert: string
let colleague: string
let third: string
let supervisor: string
beforeEach(async () => {
  clock('23T08:00')
  await emptyRoster(cloud)
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
  third = await newStaff(cloud, 'expert')
  supervisor = await newStaff(cloud, 'supervisor')
})
/** Nobody of one test is on the next one's roster. */
afterEach(async () => {
  for (const openid of [expert, colleague, third, supervisor])
    await changePerson(cloud, openid, { roles: [] })
})

const instant = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const clock = (text: string) => cloud.local.clock.set(instant(text))
const id = (openid: string) => personIdOf(cloud, openid)
const ref = (openid: string) => expertRefOf(cloud, openid)
const now = () => cloud.local.clock.now()

type Line = Input<'staff.duty.addShift'>
/** Monday morning. 2026-11-23 is a Monday. */
const morning = (openid: string, change: Partial<Line> = {}): Line => ({
  expert: ref(openid),
  weekday: 1,
  from: '08:30',
  to: '11:30',
  kind: 'service',
  ...change,
})
const addShift = (line: Line, by = supervisor) =>
  cloud.call(by, 'staff.duty.addShift', line, { key: newKey() })
const shiftOf = async (line: Line) => dataOf(await addShift(line)).shift.id
const roster = async (from: string, days = 1, by = expert) =>
  dataOf(await cloud.call(by, 'staff.duty.roster', { from, days }))
const turnsOn = async (on: string, by = expert) => (await roster(on, 1, by)).days[0]?.turns ?? []
const checkIn = (openid: string, turnId: string) => cloud.call(openid, 'staff.duty.checkIn', { turnId })
const take = (openid: string, turnId: string) => cloud.call(openid, 'staff.duty.take', { turnId })
const offer = (openid: string, turnId: string, to: string | null) =>
  cloud.call(openid, 'staff.duty.offer', { turnId, to })
const answer = (openid: string, turnId: string, accept: boolean) =>
  cloud.call(openid, 'staff.duty.answer', { turnId, accept })
const status = async () => dataOf(await cloud.call(await newCitizen(cloud), 'duty.status', {}))
/** What this person was told of a turn. */
const toldOf = (openid: string, turn: string): string[] => kindsTold(cloud, openid, turn)

const unreadOf = (openid: string, turn: string): string[] =>
  cloud.local.store
    .everything('notice_inbox')
    .filter((one) => one.personId === id(openid) && one.ref === turn && one.seenAt === null)
    .map((one) => String(one.kind))

describe('refused, with nothing changed', () => {
  test.each([
    ['a service shift that reaches into lunch', { to: '12:00' }],
    ['a service shift on a Sunday', { weekday: 0 }],
    ['a service shift through the night', { from: '17:00', to: '08:30' }],
    ['a crisis shift in which the service is open all the time', { kind: 'crisis' }],
  ] as const)('%s', async (_name, change) => {
    expect(errorOf(await addShift(morning(expert, change)))).toBe('OUTSIDE_HOURS')
    expect((await roster('2026-11-23', 7, supervisor)).shifts).toEqual([])
  })

  test('an expert who is unknown, of another region, disabled or no expert', async () => {
    const other = await newStaff(cloud, 'expert')
    await changePerson(cloud, other, { region: 'wuhu' })
    const gone = await newStaff(cloud, 'expert')
    await changePerson(cloud, gone, { disabledAt: 1 })
    for (const openid of [other, gone, supervisor])
      expect(errorOf(await addShift(morning(openid)))).toBe('EXPERT_UNKNOWN')
    expect(errorOf(await addShift({ ...morning(expert), expert: 'x'.repeat(22) }))).toBe('EXPERT_UNKNOWN')
    const { turn } = await rosterOfOne(cloud, expert)
    for (const to of [ref(other), ref(gone), ref(expert)])
      expect(errorOf(await offer(expert, turn, to))).toBe('EXPERT_UNKNOWN')
  })

  test('a shift of somebody who has one then: the same day, over midnight, or made for one date', async () => {
    await shiftOf(morning(expert))
    expect(errorOf(await addShift(morning(expert, { from: '11:00' })))).toBe('SHIFT_OVERLAP')
    await shiftOf(morning(expert, { weekday: 6, from: '20:00', to: '08:30', kind: 'crisis' }))
    const sunday = { weekday: 0, from: '08:00', to: '20:00', kind: 'crisis' } as const
    expect(errorOf(await addShift(morning(expert, sunday)))).toBe('SHIFT_OVERLAP')
    await shiftOf(morning(colleague, sunday))
    await storeTurn(cloud, instant('24T09:00'), instant('24T10:00'), { holderId: id(third) })
    expect(errorOf(await addShift(morning(third, { weekday: 2 })))).toBe('SHIFT_OVERLAP')
    const dated = {
      expert: ref(expert),
      on: '2026-11-30',
      from: '09:00',
      to: '10:00',
      kind: 'service',
    } as const
    const reply = await cloud.call(supervisor, 'staff.duty.addTurn', dated, { key: newKey() })
    expect(errorOf(reply)).toBe('SHIFT_OVERLAP')
  })

  test('a turn in the past, or on a day on which the service is closed', async () => {
    const add = (on: string) => {
      const input = { expert: null, on, from: '08:30', to: '11:30', kind: 'service' } as const
      return cloud.call(supervisor, 'staff.duty.addTurn', input, { key: newKey() })
    }
    expect(errorOf(await add('2026-11-20'))).toBe('SHIFT_OVER')
    expect(errorOf(await add('2026-11-28'))).toBe('OUTSIDE_HOURS')
    expect(errorOf(await add('2027-02-31'))).toBe('BAD_INPUT')
  })

  test('a turn of another region is not there', async () => {
    const { turn, turnNow, openTurn, shift } = await rosterOfOne(cloud, expert)
    for (const name of ['duty_turns', 'duty_shifts'])
      for (const { _id } of cloud.local.store.everything(name))
        await cloud.local.store.update(name, { _id }, { $set: { region: 'wuhu' } })
    expect(errorOf(await take(expert, openTurn))).toBe('NOT_FOUND')
    expect(errorOf(await checkIn(expert, turnNow))).toBe('NOT_FOUND')
    expect(errorOf(await offer(expert, turn, null))).toBe('NOT_FOUND')
    expect(errorOf(await cloud.call(supervisor, 'staff.duty.cancelTurn', { turnId: turn }))).toBe('NOT_FOUND')
    expect(errorOf(await cloud.call(supervisor, 'staff.duty.removeShift', { shiftId: shift }))).toBe(
      'NOT_FOUND',
    )
    for (const name of ['duty_turns', 'duty_shifts'])
      await cloud.local.store.remove(name, { region: 'wuhu' }, { multi: true })
  })

  test('a day on which the week has no such turn', async () => {
    const shift = await shiftOf(morning(expert))
    for (const on of ['2026-11-24', '2026-11-16', '2027-99-99'])
      expect(errorOf(await checkIn(expert, `${shift}.${on}`))).toMatch(/NOT_FOUND|BAD_INPUT/)
  })

  test('asking for a swap, taking or answering when the turn has begun or is over', async () => {
    const { turn, openTurn } = await rosterOfOne(cloud, expert)
    dataOf(await offer(expert, turn, ref(colleague)))
    clock('24T12:01')
    expect(errorOf(await answer(colleague, turn, true))).toBe('SHIFT_OVER')
    expect(errorOf(await offer(expert, turn, ref(third)))).toBe('SHIFT_OVER')
    clock('24T14:00')
    expect(errorOf(await take(colleague, openTurn))).toBe('SHIFT_OVER')
    expect(errorOf(await checkIn(expert, turn))).toBe('SHIFT_OVER')
  })

  test('saying that one is there for somebody else’s turn, or long before', async () => {
    const shift = await shiftOf(morning(expert))
    const turn = `${shift}.2026-11-23`
    expect(errorOf(await checkIn(colleague, turn))).toBe('NOT_YOUR_SHIFT')
    expect(errorOf(await checkIn(expert, turn))).toBe('TOO_EARLY')
    expect((await status()).online).toBe(0)
  })
})

test('a shift added twice with one key is one line; each with a key of its own would be two', async () => {
  const key = newKey()
  const send = () => cloud.call(supervisor, 'staff.duty.addShift', morning(expert), { key })
  const replies = await Promise.all([send(), send(), send()])
  const ids = new Set(replies.filter(({ ok }) => ok).map((reply) => dataOf(reply).shift.id))
  expect(ids.size).toBe(1)
  expect((await roster('2026-11-23', 7, supervisor)).shifts).toHaveLength(1)
})

test('a line of the week gives its turns on working days only; what nobody has is shown as a gap', async () => {
  for (const weekday of [1, 2, 3, 4, 5]) await shiftOf(morning(expert, { weekday }))
  const week = (await roster('2026-11-23', 7)).days
  expect(week.map(({ turns }) => turns.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
  const service = week[0]?.gaps.filter(({ kind }) => kind === 'service')
  expect(service).toEqual([{ startAt: instant('23T14:30'), endAt: instant('23T17:30'), kind: 'service' }])
  // New Year's Day 2027 is a Friday without a table: free by law, and said to be a guess.
  const [newYear] = (await roster('2027-01-01')).days
  expect(newYear).toMatchObject({ kind: 'holiday', known: false, turns: [] })
})

test('a night covers the morning after it, also on the first day that is asked for', async () => {
  await shiftOf(morning(expert, { weekday: 1, from: '17:30', to: '08:30', kind: 'crisis' }))
  for (const [from, days] of [
    ['2026-11-24', 1],
    ['2026-11-23', 2],
  ] as const) {
    const gaps = (await roster(from, days)).days.at(-1)?.gaps.filter(({ kind }) => kind === 'crisis')
    expect(gaps?.map(({ startAt }) => startAt)).toEqual([instant('24T11:30'), instant('24T17:30')])
  }
})

test('experts see the week, and nobody but supervisors and administrators its lines', async () => {
  await shiftOf(morning(expert))
  expect(await roster('2026-11-23')).toMatchObject({ mayEdit: false, mayTake: true, shifts: [] })
  expect(await roster('2026-11-23', 1, supervisor)).toMatchObject({
    mayEdit: true,
    mayTake: false,
    shifts: [{ weekday: 1 }],
  })
  const told = JSON.stringify(await roster('2026-11-23', 7, supervisor))
  for (const openid of [expert, colleague, supervisor]) expect(told).not.toContain(id(openid))
})

test('nobody is online by the roster alone: only who has a turn now and has said that they are there', async () => {
  const shift = await shiftOf(morning(expert))
  await shiftOf(morning(colleague))
  clock('23T08:25')
  dataOf(await checkIn(expert, `${shift}.2026-11-23`))
  expect(await onDuty('taizhou', now())).toEqual([])
  clock('23T08:30')
  expect(await onDuty('taizhou', now(), 'service')).toEqual([id(expert)])
  expect(await onDuty('taizhou', now(), 'crisis')).toEqual([])
  expect(await onDuty('wuhu', now())).toEqual([])
  expect(await status()).toMatchObject({ open: true, online: 1, waitMinutes: 1 })
  clock('23T11:30')
  expect(await status()).toMatchObject({ open: false, online: 0, waitMinutes: null })
  clock('30T09:00')
  expect(await onDuty('taizhou', now())).toEqual([])
})

test('who leaves is not there any more, and the rest of the turn is anybody’s', async () => {
  const turn = `${await shiftOf(morning(expert))}.2026-11-23`
  clock('23T08:30')
  dataOf(await checkIn(expert, turn))
  dataOf(await cloud.call(expert, 'staff.duty.checkOut', { turnId: turn }))
  expect(await onDuty('taizhou', now())).toEqual([])
  dataOf(await take(colleague, turn))
  expect(await onDuty('taizhou', now())).toEqual([id(colleague)])
  expect(errorOf(await cloud.call(expert, 'staff.duty.checkOut', { turnId: turn }))).toBe('NOT_YOUR_SHIFT')
})

test('a disabled expert is off duty with the next call', async () => {
  await putOnDuty(cloud, expert, colleague)
  await changePerson(cloud, expert, { disabledAt: 1 })
  expect(await onDuty('taizhou', now())).toEqual([id(colleague)])
  expect(await crisisRoster('taizhou', now())).not.toContain(id(expert))
})

test('called when somebody may be in danger: who is there, then who is silent', async () => {
  await shiftOf(morning(expert, { from: '17:30', to: '08:30', kind: 'crisis' }))
  const silent = await shiftOf(morning(colleague, { from: '17:30', to: '08:30', kind: 'crisis' }))
  clock('23T23:00')
  expect(new Set(await crisisRoster('taizhou', now()))).toEqual(new Set([id(expert), id(colleague)]))
  dataOf(await checkIn(colleague, `${silent}.2026-11-23`))
  clock('24T08:00')
  expect((await crisisRoster('taizhou', now())).slice(0, 2)).toEqual([id(colleague), id(expert)])
  clock('24T08:30')
  expect(await crisisRoster('taizhou', now())).toEqual([])
})

describe('swapping', () => {
  test('the colleague accepts: the turn is theirs alone, both are told, and the old holder is not asked', async () => {
    const shift = await shiftOf(morning(expert, { weekday: 2 }))
    const turn = `${shift}.2026-11-24`
    dataOf(await offer(expert, turn, ref(colleague)))
    expect(toldOf(colleague, turn)).toEqual(['shift_swap'])
    expect((await turnsOn('2026-11-24', colleague))[0]).toMatchObject({ offeredToMe: true, mine: false })
    for (let again = 0; again < 2; again += 1) dataOf(await answer(colleague, turn, true))
    expect((await turnsOn('2026-11-24', colleague))[0]).toMatchObject({ mine: true, offeredTo: null })
    expect(toldOf(expert, turn)).toEqual(['swap_answered'])
    // Who has answered is not told of the own answer, and the request stands in no list any more.
    expect(toldOf(colleague, turn)).toEqual(['shift_swap'])
    expect(unreadOf(colleague, turn)).toEqual([])
    clock('24T08:20')
    await tick(cloud)
    expect(toldOf(expert, turn)).not.toContain('shift_check')
    expect(toldOf(colleague, turn)).toContain('shift_check')
    // One week later it is the old holder's again.
    expect((await turnsOn('2026-12-01'))[0]).toMatchObject({ mine: true })
  })

  test('a no, a request taken back, and one that was made to another: too late to accept', async () => {
    const { turn } = await rosterOfOne(cloud, expert)
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await answer(colleague, turn, false))
    expect(errorOf(await answer(colleague, turn, true))).toBe('SHIFT_TAKEN')
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await answer(expert, turn, false))
    expect(errorOf(await answer(colleague, turn, true))).toBe('SHIFT_TAKEN')
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await offer(expert, turn, ref(third)))
    expect(errorOf(await answer(colleague, turn, true))).toBe('SHIFT_TAKEN')
    expect(errorOf(await answer(expert, turn, true))).toBe('NOT_YOUR_SHIFT')
    dataOf(await answer(third, turn, true))
    expect(errorOf(await offer(expert, turn, ref(colleague)))).toBe('NOT_YOUR_SHIFT')
  })

  test('a request that is withdrawn, or made to another, is in nobody’s list any more', async () => {
    const { turn } = await rosterOfOne(cloud, expert)
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await answer(expert, turn, false))
    expect([unreadOf(colleague, turn), toldOf(expert, turn)]).toEqual([[], []])
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await offer(expert, turn, ref(third)))
    expect([unreadOf(colleague, turn), unreadOf(third, turn)]).toEqual([[], ['shift_swap']])
    dataOf(await answer(third, turn, false))
    expect(unreadOf(expert, turn)).toEqual(['swap_answered'])
  })

  test('the colleague who has a turn then cannot take it over', async () => {
    const { turn } = await rosterOfOne(cloud, expert)
    await storeTurn(cloud, instant('24T11:00'), instant('24T12:30'), { holderId: id(colleague) })
    dataOf(await offer(expert, turn, ref(colleague)))
    expect(errorOf(await answer(colleague, turn, true))).toBe('SHIFT_OVERLAP')
    expect(errorOf(await offer(expert, turn, null))).toBeNull()
    expect(errorOf(await take(colleague, turn))).toBe('SHIFT_OVERLAP')
  })

  test('given away: the supervisors hear of it, whoever taps first has it, five at once are one and four refusals', async () => {
    const turn = `${await shiftOf(morning(expert, { weekday: 2 }))}.2026-11-24`
    dataOf(await offer(expert, turn, null))
    expect(toldOf(supervisor, turn)).toEqual(['shift_swap'])
    expect((await turnsOn('2026-11-24'))[0]).toMatchObject({ who: null })
    const others = await Promise.all([1, 2, 3].map(() => newStaff(cloud, 'expert')))
    const replies = await Promise.all([colleague, third, ...others].map((openid) => take(openid, turn)))
    const codes = replies.map((reply) => errorOf(reply) ?? 'ok').sort()
    expect(codes).toEqual(['SHIFT_TAKEN', 'SHIFT_TAKEN', 'SHIFT_TAKEN', 'SHIFT_TAKEN', 'ok'])
    // The supervisors need not look any more.
    expect(unreadOf(supervisor, turn)).toEqual([])
    for (const openid of others) await changePerson(cloud, openid, { roles: [] })
  })

  test('one person who takes two turns of the same hour at once gets one', async () => {
    const turns = await Promise.all(
      [1, 2, 3].map(() => storeTurn(cloud, instant('24T09:00'), instant('24T10:00'))),
    )
    const replies = await Promise.all(turns.map((turn) => take(expert, turn)))
    expect(replies.map((reply) => errorOf(reply) ?? 'ok').sort()).toEqual([
      'SHIFT_OVERLAP',
      'SHIFT_OVERLAP',
      'ok',
    ])
  })
})

describe('the heartbeat', () => {
  let turn: string
  beforeEach(async () => {
    turn = `${await shiftOf(morning(expert))}.2026-11-23`
    await shiftOf(morning(colleague, { from: '14:30', to: '17:30' }))
    await shiftOf(morning(third, { weekday: 2 }))
  })

  test('asked ten minutes before, once, however many ticks; there in time, nobody else is called', async () => {
    clock('23T08:19')
    await tick(cloud)
    expect(toldOf(expert, turn)).toEqual([])
    clock('23T08:20')
    await Promise.all([tick(cloud), tick(cloud)])
    clock('23T08:21')
    await tick(cloud)
    expect(toldOf(expert, turn)).toEqual(['shift_check'])
    dataOf(await checkIn(expert, turn))
    clock('23T08:31')
    await tick(cloud)
    clock('23T09:30')
    await tick(cloud)
    expect([...toldOf(colleague, turn), ...toldOf(third, turn), ...toldOf(supervisor, turn)]).toEqual([])
  })

  test('silent at the start: the next on the roster is called, then the one after, then the supervisors, once each', async () => {
    for (const time of ['08:20', '08:29']) {
      clock(`23T${time}`)
      await tick(cloud)
    }
    expect(toldOf(colleague, turn)).toEqual([])
    clock('23T08:30')
    await tick(cloud)
    expect(toldOf(colleague, turn)).toEqual(['shift_silent'])
    // Five minutes after the tick before, which came when it came.
    clock('23T08:36')
    await tick(cloud)
    expect(toldOf(third, turn)).toEqual(['shift_silent'])
    expect(toldOf(supervisor, turn)).toEqual([])
    clock('23T08:42')
    await tick(cloud)
    clock('23T08:48')
    await tick(cloud)
    expect(toldOf(supervisor, turn)).toEqual(['shift_silent'])
    expect([...toldOf(colleague, turn), ...toldOf(third, turn)]).toHaveLength(2)
    expect((await status()).online).toBe(0)
  })

  test('who was called takes the turn; the late holder is told so and is not counted twice', async () => {
    for (const time of ['08:20', '08:30']) {
      clock(`23T${time}`)
      await tick(cloud)
    }
    expect((await turnsOn('2026-11-23', colleague))[0]).toMatchObject({ calledMe: true })
    const replies = await Promise.all([checkIn(colleague, turn), checkIn(colleague, turn)])
    expect(replies.map(errorOf)).toEqual([null, null])
    expect(errorOf(await checkIn(expert, turn))).toBe('SHIFT_TAKEN')
    expect(toldOf(expert, turn)).toContain('roster_changed')
    expect(await onDuty('taizhou', now())).toEqual([id(colleague)])
  })

  test('ticks were missing: who should be there is asked late, and gets the time to answer', async () => {
    clock('23T09:00')
    await tick(cloud)
    expect(toldOf(expert, turn)).toEqual(['shift_check'])
    expect(toldOf(colleague, turn)).toEqual([])
    // Five minutes after the question, which was put when the tick came to it.
    clock('23T09:06')
    await tick(cloud)
    expect(toldOf(colleague, turn)).toEqual(['shift_silent'])
    clock('23T12:00')
    await tick(cloud)
    expect(toldOf(supervisor, turn)).toEqual([])
  })

  test('a turn that was cancelled asks nobody; a line that was removed has no turns after today', async () => {
    dataOf(await cloud.call(supervisor, 'staff.duty.cancelTurn', { turnId: turn }))
    expect(errorOf(await checkIn(expert, turn))).toBe('NOT_FOUND')
    clock('23T08:20')
    await tick(cloud)
    expect(toldOf(expert, turn)).toEqual(['roster_changed'])
    const shiftId = turn.split('.')[0] ?? ''
    const later = `${shiftId}.2026-11-30`
    dataOf(await offer(expert, later, null))
    for (let again = 0; again < 2; again += 1)
      dataOf(await cloud.call(supervisor, 'staff.duty.removeShift', { shiftId }))
    expect(await turnsOn('2026-11-30')).toMatchObject([{ who: expect.anything() }])
    expect(errorOf(await take(third, later))).toBe('NOT_FOUND')
  })
})

describe('told of a change by somebody else’s hand', () => {
  test('whose line of the week is added or removed, with whoever took a turn of it over', async () => {
    const shift = await shiftOf(morning(expert, { weekday: 2 }))
    expect(toldOf(expert, shift)).toEqual(['roster_changed'])
    const turn = `${shift}.2026-12-01`
    dataOf(await offer(expert, turn, ref(colleague)))
    dataOf(await answer(colleague, turn, true))
    dataOf(await cloud.call(supervisor, 'staff.duty.removeShift', { shiftId: shift }))
    expect(toldOf(expert, shift)).toHaveLength(2)
    expect(toldOf(colleague, shift)).toEqual(['roster_changed'])
    expect(toldOf(third, shift)).toEqual([])
  })

  test('whoever gets a turn of one date; nobody hears of what they did themselves', async () => {
    const both = await newStaff(cloud, 'expert', 'supervisor')
    const turn = { on: '2026-11-24', from: '08:30', to: '11:30', kind: 'service' } as const
    const add = async (openid: string) =>
      dataOf(
        await cloud.call(both, 'staff.duty.addTurn', { ...turn, expert: ref(openid) }, { key: newKey() }),
      ).turn.id
    expect(toldOf(expert, await add(expert))).toEqual(['roster_changed'])
    expect(toldOf(both, await add(both))).toEqual([])
    await changePerson(cloud, both, { roles: [] })
  })
})

describe('a year without a holiday table', () => {
  test('is announced to administrators and supervisors, once a month, and counted by the days off by law', async () => {
    const admin = await newStaff(cloud, 'admin')
    const told = (openid: string) =>
      cloud.local.store
        .everything('notice_inbox')
        .filter((one) => one.personId === id(openid) && one.kind === 'calendar_missing').length
    cloud.local.clock.set(Date.parse('2028-11-10T09:00+08:00'))
    for (let again = 0; again < 3; again += 1) await tick(cloud)
    expect([told(admin), told(supervisor), told(expert)]).toEqual([1, 1, 0])
    cloud.local.clock.set(Date.parse('2028-12-01T09:00+08:00'))
    await tick(cloud)
    expect(told(admin)).toBe(2)
    cloud.local.clock.set(Date.parse('2028-12-31T23:00+08:00'))
    const { replyBy, known } = await status()
    // New Year is off by law, and the day after it is a Tuesday like any other.
    expect({ replyBy, known }).toEqual({ replyBy: Date.parse('2029-01-02T10:30+08:00'), known: false })
    await changePerson(cloud, admin, { roles: [] })
  })

  test('is nothing to speak of while the year to come is known', async () => {
    cloud.local.clock.set(Date.parse('2025-11-20T09:00+08:00'))
    await tick(cloud)
    const kinds = cloud.local.store
      .everything('notice_inbox')
      .filter((one) => one.personId === id(supervisor))
      .map((one) => one.kind)
    expect(kinds).not.toContain('calendar_missing')
  })
})

test('the status is true: hours, line, promise; and published waits need enough replies to say anything', async () => {
  clock('28T23:10')
  expect(await status()).toMatchObject({ open: false, online: 0, replyBy: instant('30T10:30'), known: true })
  clock('30T09:00')
  await putOnDuty(cloud, expert, colleague)
  const writer = await newCitizen(cloud)
  for (let letter = 0; letter < 2; letter += 1) await sendLetter(cloud, writer)
  // How long one takes was never measured, so nothing is said of how long two take.
  expect(await status()).toMatchObject({ open: true, online: 2, waitMinutes: null, medianMinutes: null })
  for (let letter = 0; letter < 12; letter += 1) {
    const { id: threadId } = await sendLetter(cloud, writer)
    cloud.local.clock.advance(MINUTE * 5)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
    const reply = { threadId, text: '我读到了。' }
    dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  }
  await tick(cloud)
  const { medianMinutes, p90Minutes } = await status()
  expect(medianMinutes).toBeGreaterThanOrEqual(5)
  expect(medianMinutes).toBeLessThan(7)
  await putOnDuty(cloud, expert, colleague)
  // Two of fourteen still wait: nine of ten have not been answered, and that is not passed over.
  expect(p90Minutes).toBeNull()
  expect((await status()).waitMinutes).toBe(1)
  // The last of those who are there leaves before it would be anybody's turn.
  await cloud.local.store.update('duty_figures', { _id: 'taizhou' }, { $set: { minutesEach: 200 } })
  expect((await status()).waitMinutes).toBeNull()
  // What an expert has taken and not answered stands before a newcomer too.
  await cloud.local.store.update('duty_figures', { _id: 'taizhou' }, { $set: { minutesEach: 2 } })
  expect((await status()).waitMinutes).toBe(2)
  for (let letter = 0; letter < 2; letter += 1) {
    const { id: threadId } = await sendLetter(cloud, writer)
    dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
  }
  expect((await status()).waitMinutes).toBe(4)
})
