import { dateOn, startOfDay } from '@shared/kit/time'
import {
  aboutMe,
  beginVisit,
  booked,
  bookInput,
  freeTimes,
  giveProfile,
  giveWeek,
  newGiver,
} from '../../support/booking'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { askInput } from '../../support/crisis'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  // A Tuesday among working days.
  cloud.local.clock.set(Date.parse('2026-11-24T07:00:00+08:00'))
  expert = await newGiver(cloud)
})
afterEach(async () => {
  await changePerson(cloud, expert.openid, { roles: [] })
})
afterAll(() => cloud.stop())

const at = (on: string, hour: number): number => startOfDay(on) + hour * HOUR
const tryBook = (
  openid: string,
  startAt: number,
  change: Parameters<typeof bookInput>[1] = {},
  key = newKey(),
) => cloud.call(openid, 'booking.book', bookInput({ expert: expert.ref, startAt }, change), { key })
const seats = () => cloud.local.store.find('booking_seats', { expertId: personIdOf(cloud, expert.openid) })
const stored = (id: string) => cloud.local.store.find('booking_visits', { _id: id })[0]
const tomorrow = '2026-11-25'

describe('who is refused, with nothing stored', () => {
  test('a time that is past, too near, not yet open, not given, or nobody’s', async () => {
    const citizen = await newCitizen(cloud)
    const now = cloud.local.clock.now()
    expect(errorOf(await tryBook(citizen, now - DAY))).toBe('SLOT_PAST')
    expect(errorOf(await tryBook(citizen, now + 30 * MINUTE))).toBe('SLOT_PAST')
    expect(errorOf(await tryBook(citizen, at('2027-03-01', 9)))).toBe('OUTSIDE_WINDOW')
    expect(errorOf(await tryBook(citizen, at(tomorrow, 20)))).toBe('SLOT_NOT_GIVEN')
    expect(errorOf(await tryBook(citizen, at(tomorrow, 9) + MINUTE))).toBe('SLOT_NOT_GIVEN')
    const nobody = bookInput({ expert: 'r'.repeat(22), startAt: at(tomorrow, 9) })
    expect(errorOf(await cloud.call(citizen, 'booking.book', nobody, { key: newKey() }))).toBe(
      'EXPERT_UNKNOWN',
    )
    expect(seats()).toEqual([])
  })

  test('a time that is blocked, and one of a holiday', async () => {
    const citizen = await newCitizen(cloud)
    const block = { firstOn: tomorrow, lastOn: tomorrow, from: '09:30', to: '10:00' }
    const exception = { ...block, why: 'block', service: null, sure: false } as const
    dataOf(await cloud.call(expert.openid, 'staff.booking.except', exception, { key: newKey() }))
    expect(errorOf(await tryBook(citizen, at(tomorrow, 9)))).toBe('SLOT_NOT_GIVEN')
    cloud.local.clock.set(Date.parse('2026-12-20T07:00:00+08:00'))
    expect(errorOf(await tryBook(citizen, at('2027-01-01', 9)))).toBe('SLOT_NOT_GIVEN')
    expect(seats()).toEqual([])
  })

  test('a service that is unknown, or that the licence does not allow, or a way that it has not', async () => {
    const citizen = await newCitizen(cloud)
    const other = await newStaff(cloud, 'expert')
    const ref = await giveProfile(cloud, other, { licence: 'counsellor' })
    await giveWeek(cloud, other)
    const line = { weekday: 3, from: '19:00', to: '21:00', service: 'clinic-assessment', firstOn: tomorrow }
    expect(errorOf(await cloud.call(other, 'staff.booking.addLine', line, { key: newKey() }))).toBe(
      'MAY_NOT_GIVE',
    )
    const seat = { expert: ref, startAt: at(tomorrow, 9) }
    const wrong = bookInput(seat, { service: 'clinic-assessment', way: 'inPerson' })
    expect(errorOf(await cloud.call(citizen, 'booking.book', wrong, { key: newKey() }))).toBe('MAY_NOT_GIVE')
    expect(errorOf(await tryBook(citizen, at(tomorrow, 9), { service: 'no-such' }))).toBe('SERVICE_UNKNOWN')
    expect(errorOf(await tryBook(citizen, at(tomorrow, 9), { way: 'inPerson' }))).toBe('BAD_INPUT')
    await changePerson(cloud, other, { roles: [] })
  })

  test('whoever is too young or too old, has no consent, or books for a child without being its guardian', async () => {
    const child = await newCitizen(cloud, { birthMonth: '2014-06', consents: false })
    expect(errorOf(await tryBook(child, at(tomorrow, 9)))).toBe('CONSENT_REQUIRED')
    const newcomer = await newCitizen(cloud, { birthMonth: null })
    expect(errorOf(await tryBook(newcomer, at(tomorrow, 9)))).toBe('CONSENT_REQUIRED')
    const adult = await newCitizen(cloud)
    const school = { service: 'school-visit', way: 'inPerson' } as const
    expect(errorOf(await tryBook(adult, at(tomorrow, 9), school))).toBe('OUT_OF_AGE')
    const forChild = { forWhom: 'child', age: 9 } as const
    expect(errorOf(await tryBook(adult, at(tomorrow, 9), forChild))).toBe('GUARDIAN_REQUIRED')
    expect(errorOf(await tryBook(adult, at(tomorrow, 9), { ...forChild, isGuardian: true }))).toBeNull()
    const old = { ...school, forWhom: 'child', age: 30, isGuardian: true } as const
    expect(errorOf(await tryBook(adult, at(tomorrow, 9), old))).toBe('OUT_OF_AGE')
  })

  test('who has enough ahead, something at the same time, or cancelled too often; never the last in crisis care', async () => {
    const citizen = await newCitizen(cloud)
    await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
    const { ref, openid } = await newGiver(cloud)
    const same = bookInput({ expert: ref, startAt: at(tomorrow, 9) })
    expect(errorOf(await cloud.call(citizen, 'booking.book', same, { key: newKey() }))).toBe('BOOKED_THEN')
    await changePerson(cloud, openid, { roles: [] })
    const second = await booked(cloud, citizen, expert.ref, at(tomorrow, 10))
    expect(errorOf(await tryBook(citizen, at(tomorrow, 11)))).toBe('TOO_MANY_BOOKED')
    const cancel = (id: string) => cloud.call(citizen, 'booking.cancel', { id, reason: 'noTime' })
    dataOf(await cancel(second.id))
    for (let times = 0; times < 2; times++)
      dataOf(await cancel((await booked(cloud, citizen, expert.ref, at(tomorrow, 11))).id))
    expect(errorOf(await tryBook(citizen, at(tomorrow, 12)))).toBe('TOO_MANY_CANCELLED')
    dataOf(await cloud.call(citizen, 'safety.ask', askInput(), { key: newKey() }))
    expect(errorOf(await tryBook(citizen, at(tomorrow, 12)))).toBeNull()
  })

  test('a seat that is taken: the nearest other times are said', async () => {
    await booked(cloud, await newCitizen(cloud), expert.ref, at(tomorrow, 12))
    const reply = await tryBook(await newCitizen(cloud), at(tomorrow, 12))
    expect(reply).toMatchObject({ ok: false, error: 'SLOT_TAKEN' })
    const near = [11, 13, 10].map((hour) => at(tomorrow, hour)).sort()
    expect(reply.ok ? null : Object.values(reply.details ?? {})).toEqual(near)
    expect(seats()).toHaveLength(1)
  })
})

test('a booking holds its seat, is in both lists, and tells the expert; the same key is the same appointment', async () => {
  const citizen = await newCitizen(cloud)
  const key = newKey()
  const first = dataOf(await tryBook(citizen, at(tomorrow, 9), {}, key)).visit
  expect(dataOf(await tryBook(citizen, at(tomorrow, 9), {}, key)).visit).toEqual(first)
  expect(first).toMatchObject({ state: 'confirmed', topic: 'sleep', expert: { name: '示例专家 01' } })
  expect(first.code).toMatch(/^\d{6}$/)
  expect(seats()).toMatchObject([{ holder: { appointmentId: first.id } }])
  const { visits } = dataOf(await cloud.call(citizen, 'booking.own', {}))
  expect(visits).toEqual([first])
  const list = dataOf(await cloud.call(expert.openid, 'staff.booking.list', { from: tomorrow, days: 1 }))
  expect(list.visits).toMatchObject([{ id: first.id, topic: 'sleep', caller: null }])
  expect(list.slots.find(({ startAt }) => startAt === at(tomorrow, 9))?.left).toBe(0)
  expect(kindsTold(cloud, expert.openid, first.id)).toEqual(['visit_new'])
})

test('anybody, sooner: who knows the topic, then who is free first', async () => {
  const other = await newStaff(cloud, 'expert')
  const ref = await giveProfile(cloud, other, { specialties: ['exam'] })
  await giveWeek(cloud, other)
  const { visit } = dataOf(
    await cloud.call(await newCitizen(cloud), 'booking.book', bookInput(null, { topic: 'exam' }), {
      key: newKey(),
    }),
  )
  expect(visit.expert?.ref).toBe(ref)
  expect(visit.startAt).toBe(at('2026-11-24', 9))
  await changePerson(cloud, other, { roles: [] })
})

test('cancelling frees the seat in the same call; two devices at once cancel it once and both are told so', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  const say = () => cloud.call(citizen, 'booking.cancel', { id: visit.id, reason: 'noTime' })
  const replies = await Promise.all([say(), say(), say()])
  for (const reply of replies) expect(dataOf(reply).visit).toMatchObject({ state: 'cancelled' })
  expect(seats()).toEqual([])
  const [booker] = cloud.local.store.find('booking_people', { _id: personIdOf(cloud, citizen) })
  expect(booker).toMatchObject({ open: [], cancelled: [{ id: visit.id }] })
  await booked(cloud, await newCitizen(cloud), expert.ref, at(tomorrow, 9))
  expect(
    errorOf(await cloud.call(await newCitizen(cloud), 'booking.cancel', { id: visit.id, reason: 'other' })),
  ).toBe('NOT_FOUND')
})

test('moving takes the new seat and gives the old one back; too late, or when it is over, nothing moves', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  await booked(cloud, await newCitizen(cloud), expert.ref, at(tomorrow, 10))
  const move = (startAt: number) =>
    cloud.call(citizen, 'booking.move', { id: visit.id, expert: expert.ref, startAt })
  expect(errorOf(await move(at(tomorrow, 10)))).toBe('SLOT_TAKEN')
  expect(dataOf(await move(at(tomorrow, 11))).visit).toMatchObject({
    id: visit.id,
    startAt: at(tomorrow, 11),
  })
  expect(
    seats()
      .map(({ startAt }) => startAt)
      .sort(),
  ).toEqual([at(tomorrow, 10), at(tomorrow, 11)])
  cloud.local.clock.set(at(tomorrow, 11) - 90 * MINUTE)
  expect(errorOf(await move(at('2026-11-26', 11)))).toBe('MOVE_TOO_LATE')
  await beginVisit(cloud, visit.id, 'done')
  expect(errorOf(await move(at('2026-11-26', 11)))).toBe('MOVE_TOO_LATE')
  expect(seats()).toHaveLength(2)
})

test('a freed seat is kept for the first who waits for 15 minutes, then for the next; nobody else can book it', async () => {
  const [holder, first, second, other] = await Promise.all([1, 2, 3, 4].map(() => newCitizen(cloud)))
  if (!holder || !first || !second || !other) throw new Error('four people')
  const visit = await booked(cloud, holder, expert.ref, at(tomorrow, 9))
  const waiting = { expert: expert.ref, service: 'talk-remote', untilOn: tomorrow, ...aboutMe }
  const wait = async (openid: string) =>
    dataOf(await cloud.call(openid, 'booking.wait', waiting, { key: newKey() })).wait
  const one = await wait(first)
  cloud.local.clock.advance(1000)
  const two = await wait(second)
  expect(errorOf(await cloud.call(first, 'booking.wait', waiting, { key: newKey() }))).toBe('ALREADY_WAITING')
  expect(errorOf(await cloud.call(first, 'booking.accept', { id: one.id }, { key: newKey() }))).toBe(
    'OFFER_OVER',
  )
  dataOf(await cloud.call(holder, 'booking.cancel', { id: visit.id, reason: 'noTime' }))
  expect(kindsTold(cloud, first, one.id)).toEqual(['seat_offered'])
  expect(errorOf(await tryBook(other, at(tomorrow, 9)))).toBe('SLOT_TAKEN')
  cloud.local.clock.advance(16 * MINUTE)
  expect(errorOf(await cloud.call(first, 'booking.accept', { id: one.id }, { key: newKey() }))).toBe(
    'OFFER_OVER',
  )
  await tick(cloud)
  expect(kindsTold(cloud, second, two.id)).toEqual(['seat_offered'])
  const { waits } = dataOf(await cloud.call(second, 'booking.own', {}))
  expect(waits).toMatchObject([{ id: two.id, offer: { startAt: at(tomorrow, 9) } }])
  const key = newKey()
  const taken = dataOf(await cloud.call(second, 'booking.accept', { id: two.id }, { key })).visit
  expect(taken.startAt).toBe(at(tomorrow, 9))
  expect(seats()).toMatchObject([{ holder: { appointmentId: taken.id } }])
  expect(dataOf(await cloud.call(second, 'booking.own', {})).waits).toEqual([])
})

test('leaving the list passes the offer on, or frees the seat when nobody waits', async () => {
  const holder = await newCitizen(cloud)
  const first = await newCitizen(cloud)
  const visit = await booked(cloud, holder, expert.ref, at(tomorrow, 9))
  const waiting = { expert: expert.ref, service: 'talk-remote', untilOn: tomorrow, ...aboutMe }
  const { wait } = dataOf(await cloud.call(first, 'booking.wait', waiting, { key: newKey() }))
  dataOf(await cloud.call(holder, 'booking.cancel', { id: visit.id, reason: 'noTime' }))
  dataOf(await cloud.call(first, 'booking.leave', { id: wait.id }))
  expect(seats()).toEqual([])
  expect(await freeTimes(cloud, expert.ref)).toContain(at(tomorrow, 9))
})

test('each reminder is sent once, a day and two hours before', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at('2026-11-26', 9))
  const told = () => kindsTold(cloud, citizen, visit.id)
  await tick(cloud)
  expect(told()).toEqual([])
  cloud.local.clock.set(at('2026-11-25', 9))
  await tick(cloud)
  await tick(cloud)
  expect(told()).toEqual(['visit_reminder'])
  cloud.local.clock.set(at('2026-11-26', 7))
  await tick(cloud)
  await tick(cloud)
  expect(told()).toEqual(['visit_reminder', 'visit_reminder'])
  expect(stored(visit.id)).toMatchObject({ state: 'reminded' })
})

test('what the expert has to confirm and does not ends before it begins, and both hear of it', async () => {
  const school = await newGiver(cloud, 'school-visit')
  const adult = await newCitizen(cloud)
  const visit = await booked(cloud, adult, school.ref, at(tomorrow, 8), {
    service: 'school-visit',
    way: 'inPerson',
    forWhom: 'child',
    age: 12,
    isGuardian: true,
  })
  expect(visit.state).toBe('requested')
  expect(kindsTold(cloud, school.openid, visit.id)).toEqual(['visit_asked'])
  cloud.local.clock.set(at(tomorrow, 8))
  await tick(cloud)
  expect(stored(visit.id)).toMatchObject({ state: 'cancelled', cancelReason: 'notConfirmed' })
  expect(kindsTold(cloud, adult, visit.id)).toEqual(['visit_lapsed'])
  expect(cloud.local.store.find('booking_seats', { expertId: personIdOf(cloud, school.openid) })).toEqual([])
  await changePerson(cloud, school.openid, { roles: [] })
})

test('the times are those of Shanghai, whatever the time zone of whoever asks', async () => {
  const citizen = await newCitizen(cloud)
  const { slots } = dataOf(
    await cloud.call(citizen, 'booking.week', { expert: expert.ref, service: 'talk-remote', from: tomorrow }),
  )
  expect(slots[0]?.startAt).toBe(Date.parse('2026-11-25T08:00:00+08:00'))
  expect(new Set(slots.map(({ startAt }) => dateOn(startAt))).size).toBe(7)
})
