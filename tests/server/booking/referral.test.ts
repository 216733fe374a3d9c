import { startOfDay } from '@shared/kit/time'
import { directories } from '../../../catalog/directory/all'
import {
  beginVisit,
  booked,
  bookInput,
  emptyBooking,
  freeTimes,
  newGiver,
  referInput,
} from '../../support/booking'
import { changePerson, consentInput, dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud } from '../../support/notices'

const DAY = 86_400_000
const HOUR = 3_600_000
const today = startOfDay('2026-11-24')
const at = (hour: number): number => today + DAY + hour * HOUR
/** Stands nowhere but where it was written. */
const CANARY = '翡翠鸬鹚'

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
let owner: string
let id: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyBooking(cloud)
  cloud.local.clock.set(today + 7 * HOUR)
  expert = await newGiver(cloud)
  owner = await newCitizen(cloud)
  id = (await booked(cloud, owner, expert.ref, at(9))).id
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const refer = (change: Partial<ReturnType<typeof referInput>> = {}, openid = expert.openid, key = newKey()) =>
  cloud.call(openid, 'staff.booking.refer', { ...referInput(id), ...change }, { key })
const referred = async (change: Partial<ReturnType<typeof referInput>> = {}) => {
  await beginVisit(cloud, id, 'done')
  return dataOf(await refer(change)).referral
}
const answer = (offeredAt: number, accept = true, openid = owner) =>
  cloud.call(openid, 'booking.answerReferral', { id, offeredAt, accept })
const mine = async () =>
  dataOf(await cloud.call(owner, 'booking.own', {})).visits.find((visit) => visit.id === id)?.referral
const changes = () =>
  cloud.local.store
    .everything('booking_changes')
    .filter(({ visitId, change }) => visitId === id && String(change).startsWith('refer'))
    .map(({ change }) => change)
    .sort()

test('nobody suggests but the expert of that appointment, and nobody answers but its owner', async () => {
  const { offeredAt } = await referred()
  const colleague = await newGiver(cloud)
  expect(errorOf(await refer({}, colleague.openid))).toBe('NOT_FOUND')
  expect(errorOf(await refer({}, await newStaff(cloud, 'supervisor')))).toBe('NOT_ALLOWED')
  expect(errorOf(await answer(offeredAt, true, await newCitizen(cloud)))).toBe('NOT_FOUND')
  expect(await mine()).toMatchObject({ state: 'offered' })
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('nothing is suggested before a talk took place, nor after one that did not', async () => {
  expect(errorOf(await refer())).toBe('VISIT_TOO_EARLY')
  for (const state of ['noShow', 'cancelled']) {
    await cloud.local.store.update('booking_visits', { _id: id }, { $set: { state } })
    expect(errorOf(await refer())).toBe('VISIT_OVER')
  }
  expect(await mine()).toBeNull()
})

test('who called the front desk, and who took the consent back, is told nothing by the program', async () => {
  await beginVisit(cloud, id, 'done')
  dataOf(await cloud.call(owner, 'account.consent', consentInput(false, 'booking'), { key: newKey() }))
  expect(errorOf(await refer())).toBe('REFERRAL_CLOSED')
  expect(kindsTold(cloud, owner, id)).not.toContain('visit_referral')
  await cloud.local.store.update('booking_visits', { _id: id }, { $set: { personId: null } })
  expect(errorOf(await refer())).toBe('REFERRAL_CLOSED')
})

test('only what the person can be led to: no unknown or hidden entry, no service or expert that is not there', async () => {
  await beginVisit(cloud, id, 'done')
  expect(errorOf(await refer({ to: { place: 'nowhere' } }))).toBe('INSTITUTION_UNKNOWN')
  expect(errorOf(await refer({ to: { service: 'nothing', expert: null } }))).toBe('SERVICE_UNKNOWN')
  const service = 'clinic-assessment'
  expect(errorOf(await refer({ to: { service, expert: 'x'.repeat(22) } }))).toBe('EXPERT_UNKNOWN')
  expect(errorOf(await refer({ why: ' ' }))).toBe('BAD_INPUT')
  expect(errorOf(await refer({ why: 'x'.repeat(201) }))).toBe('BAD_INPUT')
  for (const why of ['可能是抑郁症', '去医院确诊一下', '需要治疗', '像是焦虑障碍'])
    expect(errorOf(await refer({ why }))).toBe('NAMES_DISORDER')
  expect(await mine()).toBeNull()
})

test('the person sees where and why, is told in words that say nothing, and it is sealed where it is stored', async () => {
  const referral = await referred({ why: `${CANARY}，想请医生再一起看看` })
  expect(await mine()).toEqual(referral)
  expect(referral).toMatchObject({ service: { id: 'clinic-assessment' }, place: null, state: 'offered' })
  expect(kindsTold(cloud, owner, id)).toContain('visit_referral')
  for (const name of ['booking_referrals', 'booking_visits', 'booking_changes', 'notices'])
    expect(JSON.stringify(cloud.local.store.everything(name))).not.toContain(CANARY)
  const desk = await newStaff(cloud, 'supervisor')
  const list = dataOf(await cloud.call(desk, 'staff.booking.today', { on: '2026-11-24' }))
  expect(JSON.stringify(list)).not.toContain(CANARY)
})

test('an entry of the directory that nobody has verified is no place to send anybody to', async () => {
  await beginVisit(cloud, id, 'done')
  const shown = dataOf(await cloud.call(owner, 'directory.list', {})).entries.map((entry) => entry.id)
  const hidden = (directories.taizhou ?? []).map((entry) => entry.id).filter((one) => !shown.includes(one))
  expect(hidden).not.toEqual([])
  for (const place of hidden) expect(errorOf(await refer({ to: { place } }))).toBe('INSTITUTION_UNKNOWN')
})

test('of two taps and two devices one answer is recorded, and nobody is held to it', async () => {
  const { offeredAt } = await referred()
  const both = await Promise.all([answer(offeredAt), answer(offeredAt)])
  expect(both.map(errorOf)).toEqual([null, null])
  expect(changes()).toEqual(['referralAccepted', 'referred'])
  dataOf(await answer(offeredAt, false))
  expect(await mine()).toMatchObject({ state: 'declined' })
  const opened = dataOf(await cloud.call(expert.openid, 'staff.booking.open', { id }))
  expect(opened.referral).toMatchObject({ state: 'declined' })
})

test('one key is one suggestion; a newer one takes the place of it, and a yes to the older one is not taken for it', async () => {
  const key = newKey()
  await beginVisit(cloud, id, 'done')
  const [first] = await Promise.all([refer({}, expert.openid, key), refer({}, expert.openid, key)])
  const before = dataOf(first).referral.offeredAt
  expect(kindsTold(cloud, owner, id).filter((kind) => kind === 'visit_referral')).toHaveLength(1)
  const newer = dataOf(await refer({ why: '想请医生看看精神头' })).referral
  expect(newer.offeredAt).toBeGreaterThan(before)
  expect(errorOf(await answer(before))).toBe('REFERRAL_CHANGED')
  expect(await mine()).toMatchObject({ state: 'offered', why: '想请医生看看精神头' })
})

test('the yes leads to a booking of that expert, and hands nothing over', async () => {
  const other = await newGiver(cloud, 'clinic-assessment')
  const { offeredAt, expert: named } = await referred({
    to: { service: 'clinic-assessment', expert: other.ref },
  })
  expect(named?.ref).toBe(other.ref)
  dataOf(await answer(offeredAt))
  expect(
    dataOf(await cloud.call(other.openid, 'staff.booking.list', { from: '2026-11-24', days: 7 })).visits,
  ).toEqual([])
  const [free = 0] = await freeTimes(cloud, other.ref, 'clinic-assessment')
  const input = bookInput(
    { expert: other.ref, startAt: free },
    { service: 'clinic-assessment', way: 'inPerson' },
  )
  dataOf(await cloud.call(owner, 'booking.book', input, { key: newKey() }))
  // The talk that it came from stays with whom it was held.
  expect(errorOf(await cloud.call(other.openid, 'staff.booking.open', { id }))).toBe('NOT_FOUND')
  await changePerson(cloud, other.openid, { roles: [] })
})
