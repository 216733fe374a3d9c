import { startOfDay } from '@shared/kit/time'
import { beginVisit, booked, bookInput, newGiver, referInput, visitCardLines } from '../../support/booking'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'
import { staffRefOf } from '../../support/staff'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const today = '2026-11-24'
const tomorrow = '2026-11-25'
const at = (on: string, hour: number): number => startOfDay(on) + hour * HOUR

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
let desk: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  desk = await newStaff(cloud, 'supervisor')
})
beforeEach(async () => {
  await forgetLimits(cloud)
  cloud.local.clock.set(at(today, 7))
  expert = await newGiver(cloud)
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const stored = (id: string) => cloud.local.store.find('booking_visits', { _id: id })[0]
const ill = (sure: boolean, key = newKey()) =>
  cloud.call(
    expert.openid,
    'staff.booking.except',
    { firstOn: tomorrow, lastOn: tomorrow, from: '00:00', to: '24:00', why: 'ill', service: null, sure },
    { key },
  )

test('a week that meets itself, is too short, or is not whole is refused', async () => {
  const add = (change: object) =>
    cloud.call(
      expert.openid,
      'staff.booking.addLine',
      { weekday: 3, from: '19:00', to: '21:00', service: 'talk-remote', firstOn: today, ...change },
      { key: newKey() },
    )
  expect(errorOf(await add({ from: '17:00', to: '19:00' }))).toBe('LINES_MEET')
  expect(errorOf(await add({ to: '19:30' }))).toBe('LINE_TOO_SHORT')
  expect(errorOf(await add({ service: 'nothing' }))).toBe('SERVICE_UNKNOWN')
  const bad = { firstOn: tomorrow, lastOn: today, from: '09:00', to: '10:00', why: 'block' } as const
  const exception = { ...bad, service: null, sure: true }
  expect(errorOf(await cloud.call(expert.openid, 'staff.booking.except', exception, { key: newKey() }))).toBe(
    'BAD_INPUT',
  )
  const noProfile = await newStaff(cloud, 'expert')
  expect(errorOf(await cloud.call(noProfile, 'staff.booking.schedule', {}))).toBe('PROFILE_REQUIRED')
  await changePerson(cloud, noProfile, { roles: [] })
})

test('an edit that strands people says how many and changes nothing; when it is sure, they are asked and choose', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  const refused = await ill(false)
  expect(refused).toMatchObject({ ok: false, error: 'WOULD_STRAND', details: { count: 1 } })
  expect(stored(visit.id)).toMatchObject({ asksChoice: false })
  dataOf(await ill(true))
  expect(stored(visit.id)).toMatchObject({ asksChoice: true, state: 'confirmed' })
  expect(kindsTold(cloud, citizen, visit.id)).toEqual(['visit_choice'])
  const other = await newGiver(cloud)
  const options = dataOf(await cloud.call(citizen, 'booking.options', { id: visit.id }))
  expect(options.sameTime.map(({ ref }) => ref)).toContain(other.ref)
  expect(options.later[0]?.startAt).toBe(at('2026-11-26', 8))
  const chosen = { id: visit.id, expert: other.ref, startAt: visit.startAt }
  const moved = dataOf(await cloud.call(citizen, 'booking.move', chosen)).visit
  expect(moved).toMatchObject({ id: visit.id, asksChoice: false, expert: { ref: other.ref } })
  const seats = cloud.local.store.everything('booking_seats')
  expect(seats.filter(({ expertId }) => expertId === personIdOf(cloud, expert.openid))).toEqual([])
  expect(seats.filter(({ expertId }) => expertId === personIdOf(cloud, other.openid))).toHaveLength(1)
  await changePerson(cloud, other.openid, { roles: [] })
})

test('who does not choose is told that it was not to be, and nobody is moved in silence', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  dataOf(await cloud.call(expert.openid, 'staff.booking.decline', { id: visit.id }))
  cloud.local.clock.set(at(tomorrow, 9))
  await tick(cloud)
  expect(stored(visit.id)).toMatchObject({ state: 'cancelled', cancelReason: 'expertAway' })
  expect(kindsTold(cloud, citizen, visit.id).sort()).toEqual(['visit_choice', 'visit_lapsed'])
  const [booker] = cloud.local.store.find('booking_people', { _id: personIdOf(cloud, citizen) })
  expect(booker).toMatchObject({ cancelled: [] })
})

test('whoever had booked an expert who is disabled is asked', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  const admin = await newStaff(cloud, 'admin')
  dataOf(await cloud.call(admin, 'staff.admin.disable', { ref: staffRefOf(cloud, expert.openid) }))
  expect(stored(visit.id)).toMatchObject({ asksChoice: true })
  const seat = bookInput({ expert: expert.ref, startAt: at(tomorrow, 10) })
  expect(errorOf(await cloud.call(citizen, 'booking.book', seat, { key: newKey() }))).toBe('EXPERT_UNKNOWN')
})

test('a booking that came between an edit and its look is found by the next minute', async () => {
  const citizen = await newCitizen(cloud)
  dataOf(await ill(true))
  const visit = await booked(cloud, citizen, expert.ref, at('2026-11-26', 9))
  // As if it had been stored a moment after the edit had looked.
  const before = { startAt: at(tomorrow, 9), endAt: at(tomorrow, 9) + 50 * MINUTE }
  await cloud.local.store.update('booking_visits', { _id: visit.id }, { $set: before })
  await tick(cloud)
  expect(stored(visit.id)).toMatchObject({ asksChoice: true })
})

test('a code opens nothing but its own appointment on its day; each other answer is the same one', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(today, 10))
  const say = (openid: string, code: string) => cloud.call(openid, 'staff.booking.checkIn', { code })
  const code = visit.code ?? ''
  const wrong = code === '123456' ? '654321' : '123456'
  const early = await say(expert.openid, code)
  const guessed = await say(expert.openid, wrong)
  const colleague = await newStaff(cloud, 'expert')
  cloud.local.clock.set(at(today, 9) + 30 * MINUTE)
  const foreign = await say(colleague, code)
  for (const reply of [early, guessed, foreign])
    expect(reply).toMatchObject({ ok: false, error: 'VISIT_CODE_UNKNOWN' })
  expect(JSON.stringify([early, guessed, foreign].map((reply) => Object.keys(reply)))).toBe(
    JSON.stringify(Array.from({ length: 3 }, () => Object.keys(early))),
  )
  expect(dataOf(await say(desk, code)).visit).toMatchObject({ id: visit.id, state: 'checkedIn' })
  expect(dataOf(await say(expert.openid, code)).visit).toMatchObject({ state: 'checkedIn' })
  const changes = cloud.local.store.find('booking_changes', { visitId: visit.id, change: 'checkedIn' })
  expect(changes).toHaveLength(1)
  let limited = false
  for (let tries = 0; tries < 50 && !limited; tries++)
    limited = errorOf(await say(expert.openid, wrong)) === 'RATE_LIMITED'
  expect(limited).toBe(true)
  await changePerson(cloud, colleague, { roles: [] })
})

test('done and no-show at their time, each once; then one question, and a note that nobody else reads', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(today, 10))
  const finish = (how: 'done' | 'noShow') =>
    cloud.call(expert.openid, 'staff.booking.finish', { id: visit.id, how })
  const rate = () => cloud.call(citizen, 'booking.rate', { id: visit.id, helpful: true })
  expect(errorOf(await finish('done'))).toBe('VISIT_TOO_EARLY')
  expect(errorOf(await rate())).toBe('VISIT_TOO_EARLY')
  cloud.local.clock.set(at(today, 11))
  expect(dataOf(await finish('done')).visit.state).toBe('done')
  expect(dataOf(await finish('done')).visit.state).toBe('done')
  expect(errorOf(await finish('noShow'))).toBe('VISIT_OVER')
  expect(errorOf(await cloud.call(citizen, 'booking.cancel', { id: visit.id, reason: 'other' }))).toBe(
    'VISIT_OVER',
  )
  expect(dataOf(await rate()).visit.helpful).toBe(true)
  const note = { happened: '说了睡眠', agreed: '先记一周', next: '', followUpOn: '2026-12-01', referTo: '' }
  const written = await cloud.call(
    expert.openid,
    'staff.booking.note',
    { id: visit.id, ...note },
    { key: newKey() },
  )
  expect(dataOf(written).notes).toMatchObject([{ ...note, by: '示例专家 01' }])
  const other = await newStaff(cloud, 'expert')
  expect(errorOf(await cloud.call(other, 'staff.booking.open', { id: visit.id }))).toBe('NOT_FOUND')
  expect(JSON.stringify(cloud.local.store.everything('booking_notes'))).not.toContain('睡眠')
  const access = cloud.local.store.everything('access_log').find(({ objectId }) => objectId === visit.id)
  expect(access).toMatchObject({ what: 'visit', personId: personIdOf(cloud, citizen) })
  await changePerson(cloud, other, { roles: [] })
})

test('three years later an appointment is gone with everything that was written down about it', async () => {
  const citizen = await newCitizen(cloud)
  const visit = await booked(cloud, citizen, expert.ref, at(today, 10))
  const card = { id: visit.id, card: visitCardLines }
  dataOf(await cloud.call(citizen, 'booking.saveCard', card, { key: newKey() }))
  await beginVisit(cloud, visit.id, 'done')
  dataOf(await cloud.call(expert.openid, 'staff.booking.refer', referInput(visit.id), { key: newKey() }))
  const note = { happened: '说了睡眠', agreed: '', next: '', followUpOn: null, referTo: '' }
  dataOf(await cloud.call(expert.openid, 'staff.booking.note', { id: visit.id, ...note }, { key: newKey() }))
  const left = () =>
    ['visits', 'notes', 'changes', 'seats', 'cards', 'referrals']
      .flatMap((name) => cloud.local.store.everything(`booking_${name}`))
      .filter((one) => JSON.stringify(one).includes(visit.id)).length
  const before = left()
  await tick(cloud)
  expect(left()).toBe(before)
  const long = at(today, 10) - (3 * 365 + 1) * 24 * HOUR
  await cloud.local.store.update('booking_visits', { _id: visit.id }, { $set: { startAt: long } })
  await tick(cloud)
  expect(left()).toBe(0)
})

test('the front desk books for a caller, sees no reasons, and cancels only what it has booked', async () => {
  const citizen = await newCitizen(cloud)
  const own = await booked(cloud, citizen, expert.ref, at(tomorrow, 9))
  const { experts } = dataOf(
    await cloud.call(desk, 'staff.booking.free', { service: 'talk-remote', from: tomorrow }),
  )
  const free = experts.find(({ ref }) => ref === expert.ref)?.slots.map(({ startAt }) => startAt) ?? []
  expect(free).not.toContain(at(tomorrow, 9))
  const caller = {
    service: 'talk-remote',
    expert: expert.ref,
    startAt: at(tomorrow, 10),
    way: 'phone',
    name: '示例来电',
    phone: '0523-80000000',
  } as const
  const key = newKey()
  const { visit } = dataOf(await cloud.call(desk, 'staff.booking.bookFor', caller, { key }))
  expect(dataOf(await cloud.call(desk, 'staff.booking.bookFor', caller, { key })).visit.id).toBe(visit.id)
  expect(errorOf(await cloud.call(desk, 'staff.booking.bookFor', caller, { key: newKey() }))).toBe(
    'SLOT_TAKEN',
  )
  const { visits } = dataOf(await cloud.call(desk, 'staff.booking.today', { on: tomorrow }))
  const mine = visits.filter(({ id }) => [own.id, visit.id].includes(id))
  expect(mine.map(({ id, caller: who }) => [id, who?.name ?? null])).toEqual([
    [own.id, null],
    [visit.id, '示例来电'],
  ])
  expect(JSON.stringify(visits)).not.toContain('sleep')
  expect(JSON.stringify(cloud.local.store.everything('booking_visits'))).not.toContain('示例来电')
  expect(errorOf(await cloud.call(desk, 'staff.booking.cancelFor', { id: own.id }))).toBe('NOT_FOUND')
  expect(dataOf(await cloud.call(desk, 'staff.booking.cancelFor', { id: visit.id })).visit.state).toBe(
    'cancelled',
  )
})
