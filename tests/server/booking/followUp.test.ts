import { startOfDay } from '@shared/kit/time'
import { booked, emptyBooking, newGiver } from '../../support/booking'
import { changePerson, dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'
import { staffRefOf } from '../../support/staff'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday; the date that is written down is a Tuesday, too, and the 5th of December a Saturday. */
const today = '2026-11-24'
const later = '2026-12-01'
const at = (on: string, hour: number): number => startOfDay(on) + hour * HOUR
/** Stands nowhere but where it was written. */
const CANARY = '翡翠鸬鹚'
const blank = { happened: '', agreed: '', next: '', followUpOn: null, referTo: '' }

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
let citizen: string
let id: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyBooking(cloud)
  cloud.local.clock.set(at(today, 7))
  expert = await newGiver(cloud)
  citizen = await newCitizen(cloud)
  id = (await booked(cloud, citizen, expert.ref, at(today, 9))).id
  cloud.local.clock.set(at(today, 10))
  dataOf(await cloud.call(expert.openid, 'staff.booking.finish', { id, how: 'done' }))
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const write = (change: object, openid = expert.openid, key = newKey()) =>
  cloud.call(openid, 'staff.booking.note', { id, ...blank, ...change }, { key })
const list = (openid = expert.openid) => cloud.call(openid, 'staff.booking.list', { from: today, days: 1 })
const due = async () => dataOf(await list()).followUps.map(({ visit }) => visit.id)
const told = () => kindsTold(cloud, expert.openid, id).filter((kind) => kind === 'visit_follow_up').length
const goTo = async (on: string, hour: number): Promise<void> => {
  cloud.local.clock.set(at(on, hour))
  await forgetLimits(cloud)
  await tick(cloud)
}

test('a date is written, seen and ended by nobody but the expert of that appointment, and by none who is disabled', async () => {
  const colleague = await newGiver(cloud)
  expect(errorOf(await write({ followUpOn: later }, colleague.openid))).toBe('NOT_FOUND')
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 9)
  expect(dataOf(await list(colleague.openid)).followUps).toEqual([])
  expect(errorOf(await write({ followedUp: true }, colleague.openid))).toBe('NOT_FOUND')
  for (const openid of [citizen, await newStaff(cloud, 'supervisor')])
    expect(errorOf(await list(openid))).toBe('NOT_ALLOWED')
  expect(await due()).toEqual([id])
  const admin = await newStaff(cloud, 'admin')
  dataOf(await cloud.call(admin, 'staff.admin.disable', { ref: staffRefOf(cloud, expert.openid) }))
  expect(errorOf(await list())).toBe('NOT_ALLOWED')
  expect(errorOf(await write({ followedUp: true }))).toBe('NOT_ALLOWED')
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('of the note the date alone is plain, and the person is told nothing', async () => {
  dataOf(await write({ happened: CANARY, referTo: CANARY, followUpOn: later }))
  await goTo(later, 9)
  for (const name of ['booking_notes', 'booking_visits', 'booking_changes', 'notices', 'notice_inbox'])
    expect(JSON.stringify(cloud.local.store.everything(name))).not.toContain(CANARY)
  expect(JSON.stringify(dataOf(await cloud.call(citizen, 'booking.own', {})))).not.toContain(later)
  expect(kindsTold(cloud, citizen, id)).not.toContain('visit_follow_up')
})

test('not a day too early; on its morning, in the hours of the service, once and however often the clock ticks', async () => {
  dataOf(await write({ followUpOn: later }))
  await goTo('2026-11-30', 23)
  expect([await due(), told()]).toEqual([[], 0])
  await goTo(later, 1)
  expect([await due(), told()]).toEqual([[id], 0])
  await goTo(later, 9)
  await goTo(later, 10)
  await goTo('2026-12-02', 9)
  expect([await due(), told()]).toEqual([[id], 1])
})

test('a date on which the service is closed is told when it opens next', async () => {
  dataOf(await write({ followUpOn: '2026-12-05' }))
  await goTo('2026-12-05', 10)
  expect([await due(), told()]).toEqual([[id], 0])
  await goTo('2026-12-07', 9)
  expect(told()).toBe(1)
})

test('a clock that jumps over days loses none, and two ticks at once tell once', async () => {
  dataOf(await write({ followUpOn: later }))
  cloud.local.clock.set(at('2026-12-21', 9))
  await Promise.all([tick(cloud), tick(cloud)])
  await tick(cloud)
  expect([await due(), told()]).toEqual([[id], 1])
})

test('a note that arrives twice is one note and one date; said again it does not bring back what is done', async () => {
  const key = newKey()
  const note = { happened: '说了睡眠', followUpOn: later }
  await Promise.all([write(note, expert.openid, key), write(note, expert.openid, key)])
  await goTo(later, 9)
  dataOf(await write({ followedUp: true }))
  dataOf(await write({ followedUp: true }))
  await write(note, expert.openid, key)
  expect(await due()).toEqual([])
  await goTo('2026-12-02', 9)
  expect([await due(), told()]).toEqual([[], 1])
  expect(cloud.local.store.find('booking_notes', { visitId: id })).toHaveLength(1)
  expect(cloud.local.store.find('booking_changes', { visitId: id, change: 'followedUp' })).toHaveLength(1)
})

test('another date takes the place of the one before, and a note without one leaves it', async () => {
  dataOf(await write({ followUpOn: '2026-11-26' }))
  dataOf(await write({ followUpOn: later }))
  dataOf(await write({ happened: '打过一次，没有接' }))
  await goTo('2026-11-26', 9)
  expect([await due(), told()]).toEqual([[], 0])
  await goTo(later, 9)
  expect([await due(), told()]).toEqual([[id], 1])
})

test('who has another appointment with that expert is not waited for, until it falls through', async () => {
  dataOf(await write({ followUpOn: later }))
  const other = await newGiver(cloud)
  // One with somebody else is another thing.
  await booked(cloud, citizen, other.ref, at('2026-12-01', 14))
  const next = await booked(cloud, citizen, expert.ref, at('2026-12-03', 9))
  await goTo(later, 9)
  expect([await due(), told()]).toEqual([[], 0])
  dataOf(await cloud.call(citizen, 'booking.cancel', { id: next.id, reason: 'noTime' }))
  expect(await due()).toEqual([id])
  await goTo('2026-12-04', 11)
  expect([await due(), told()]).toEqual([[id], 1])
  await changePerson(cloud, other.openid, { roles: [] })
})

test('who has talked again is asked for no more', async () => {
  dataOf(await write({ followUpOn: later }))
  const next = await booked(cloud, citizen, expert.ref, at('2026-11-30', 9))
  cloud.local.clock.set(at('2026-11-30', 10))
  dataOf(await cloud.call(expert.openid, 'staff.booking.finish', { id: next.id, how: 'done' }))
  await goTo(later, 9)
  await goTo('2026-12-02', 9)
  expect([await due(), told()]).toEqual([[], 0])
  expect(cloud.local.store.find('booking_visits', { _id: id })).toMatchObject([{ followUpOn: null }])
})

test('what was told and never marked does not fill the list of somebody who has long talked with them again', async () => {
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 9)
  const next = await booked(cloud, citizen, expert.ref, at('2026-12-03', 9))
  cloud.local.clock.set(at('2026-12-03', 10))
  dataOf(await cloud.call(expert.openid, 'staff.booking.finish', { id: next.id, how: 'done' }))
  expect([await due(), told()]).toEqual([[], 1])
  await goTo('2026-12-09', 9)
  expect([await due(), told()]).toEqual([[], 1])
  expect(cloud.local.store.find('booking_visits', { _id: id })).toMatchObject([{ followUpOn: null }])
})

test('somebody who could not act on the morning is told when they can again', async () => {
  dataOf(await write({ followUpOn: later }))
  await changePerson(cloud, expert.openid, { roles: [] })
  await goTo(later, 9)
  expect(told()).toBe(0)
  await changePerson(cloud, expert.openid, { roles: ['expert'] })
  await goTo('2026-12-02', 10)
  await goTo('2026-12-03', 9)
  expect([await due(), told()]).toEqual([[id], 1])
})

test('a date goes to no other expert with an appointment that is moved there', async () => {
  const ahead = await booked(cloud, citizen, expert.ref, at('2026-11-26', 9))
  dataOf(
    await cloud.call(
      expert.openid,
      'staff.booking.note',
      { id: ahead.id, ...blank, followUpOn: later },
      { key: newKey() },
    ),
  )
  const other = await newGiver(cloud)
  const move = { id: ahead.id, expert: other.ref, startAt: at('2026-11-26', 9) }
  dataOf(await cloud.call(citizen, 'booking.move', move))
  await goTo(later, 9)
  expect(dataOf(await list(other.openid)).followUps).toEqual([])
  await changePerson(cloud, other.openid, { roles: [] })
})
