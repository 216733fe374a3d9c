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
/** Nothing of the date is left where it was stored. */
const gone = { recontactOn: null, recontactAt: Number.MAX_SAFE_INTEGER, recontactToldAt: null }
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
const due = async () => dataOf(await list()).recontacts.map(({ visit }) => visit.id)
const told = () => kindsTold(cloud, expert.openid, id).filter((kind) => kind === 'visit_recontact').length
const stored = () => cloud.local.store.find('booking_visits', { _id: id })
/** How many of it are still to be looked at. */
const announced = async () =>
  dataOf(await cloud.call(expert.openid, 'notice.list', {})).notices.filter(
    ({ kind }) => kind === 'visit_recontact',
  ).length
/** As after a crash, when an effect is there and nobody knows of it. */
async function loseAnswers(): Promise<void> {
  const kept = cloud.local.store.everything('idempotency').map(({ _id }) => _id)
  await cloud.local.store.remove('idempotency', { _id: { $in: kept } }, { multi: true })
}
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
  expect(dataOf(await list(colleague.openid)).recontacts).toEqual([])
  expect(errorOf(await write({ recontacted: later }, colleague.openid))).toBe('NOT_FOUND')
  for (const openid of [citizen, await newStaff(cloud, 'supervisor')])
    expect(errorOf(await list(openid))).toBe('NOT_ALLOWED')
  expect(await due()).toEqual([id])
  const admin = await newStaff(cloud, 'admin')
  dataOf(await cloud.call(admin, 'staff.admin.disable', { ref: staffRefOf(cloud, expert.openid) }))
  expect(errorOf(await list())).toBe('NOT_ALLOWED')
  expect(errorOf(await write({ recontacted: later }))).toBe('NOT_ALLOWED')
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('of the note the date alone is plain, and the person is told nothing', async () => {
  dataOf(await write({ happened: CANARY, referTo: CANARY, followUpOn: later }))
  await goTo(later, 9)
  for (const name of ['booking_notes', 'booking_visits', 'booking_changes', 'notices', 'notice_inbox'])
    expect(JSON.stringify(cloud.local.store.everything(name))).not.toContain(CANARY)
  expect(JSON.stringify(dataOf(await cloud.call(citizen, 'booking.own', {})))).not.toContain(later)
  expect(kindsTold(cloud, citizen, id)).not.toContain('visit_recontact')
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
  dataOf(await write({ recontacted: later }))
  dataOf(await write({ recontacted: later }))
  await write(note, expert.openid, key)
  expect(await due()).toEqual([])
  await goTo('2026-12-02', 9)
  expect([await due(), told()]).toEqual([[], 1])
  expect(cloud.local.store.find('booking_notes', { visitId: id })).toHaveLength(1)
  expect(stored()).toMatchObject([gone])
  expect(cloud.local.store.find('booking_changes', { visitId: id, change: 'recontacted' })).toHaveLength(2)
})

test('what was done with is the date that was seen: another one stays, and the answer shows it', async () => {
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 9)
  const [seen] = dataOf(await list()).recontacts
  // On another screen it was put off meanwhile.
  dataOf(await write({ followUpOn: '2026-12-08' }))
  const key = newKey()
  const done = () => write({ recontacted: seen?.recontactOn }, expert.openid, key)
  expect(dataOf(await done())).toMatchObject({ recontactOn: '2026-12-08', reminds: true })
  // Said again after a crash that lost the answer, when the very date that it names stands anew.
  dataOf(await write({ followUpOn: later }))
  await loseAnswers()
  expect(dataOf(await done()).recontactOn).toBe(later)
  expect(stored()).toMatchObject([{ recontactOn: later }])
})

test('a date that ended before is told again when it is written anew', async () => {
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 9)
  dataOf(await write({ recontacted: later }))
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 10)
  expect([await due(), told()]).toEqual([[id], 2])
})

test('what is done or put off is announced no more', async () => {
  // At an hour of its own each: a notice is named by its instant.
  for (const [hour, change] of [
    [9, { recontacted: later }],
    [10, { followUpOn: '2026-12-08' }],
  ] as const) {
    dataOf(await write({ followUpOn: later }))
    await goTo(later, hour)
    expect(await announced()).toBe(1)
    dataOf(await write(change))
    expect(await announced()).toBe(0)
  }
})

test('the note shows the date that stands, and refuses one that is a slip of the year', async () => {
  expect(errorOf(await write({ happened: '说了睡眠', followUpOn: '2028-12-01' }))).toBe('RECONTACT_TOO_FAR')
  const opened = async () => dataOf(await cloud.call(expert.openid, 'staff.booking.open', { id }))
  expect(await opened()).toMatchObject({ notes: [], recontactOn: null, reminds: true })
  dataOf(await write({ followUpOn: '2027-12-01' }))
  expect(await opened()).toMatchObject({ recontactOn: '2027-12-01', reminds: true })
})

test('a date that was told and never marked goes after four weeks, and what it announced with it', async () => {
  dataOf(await write({ followUpOn: later }))
  await goTo(later, 9)
  for (const on of ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-28']) await goTo(on, 9)
  expect([await due(), told()]).toEqual([[id], 1])
  await goTo('2026-12-29', 9)
  expect([await due(), told(), await announced()]).toEqual([[], 1, 0])
  expect(stored()).toMatchObject([gone])
})

test("however many dates lie behind, today's is on the list", async () => {
  dataOf(await write({ followUpOn: later }))
  const [visit] = stored()
  const old = Array.from({ length: 60 }, (_, index) => ({
    ...visit,
    _id: `stale${String(index).padStart(27, '0')}`,
    recontactOn: '2026-11-20',
    recontactAt: Number.MAX_SAFE_INTEGER,
  }))
  await cloud.local.store.insert('booking_visits', old)
  cloud.local.clock.set(at(later, 9))
  const found = await due()
  expect([found[0], found.length]).toEqual([id, 20])
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
  expect(stored()).toMatchObject([gone])
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
  expect(stored()).toMatchObject([gone])
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
      { id: ahead.id, ...blank, followUpOn: today },
      { key: newKey() },
    ),
  )
  await goTo(today, 11)
  expect(await announced()).toBe(1)
  const other = await newGiver(cloud)
  const move = { id: ahead.id, expert: other.ref, startAt: at('2026-11-26', 9) }
  dataOf(await cloud.call(citizen, 'booking.move', move))
  expect(await announced()).toBe(0)
  await goTo(later, 9)
  expect(dataOf(await list(other.openid)).recontacts).toEqual([])
  await changePerson(cloud, other.openid, { roles: [] })
})
