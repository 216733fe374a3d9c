import { startOfDay } from '@shared/kit/time'
import bookingBefore from '../../../catalog/consents/booking-v1.json'
import guardianNow from '../../../catalog/consents/guardian-booking-v2.json'
import { booked, emptyBooking, newGiver } from '../../support/booking'
import { changePerson, consentInput, dataOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { codeOf, newMinor } from '../../support/guardian'
import { newStaff } from '../../support/letters'
import { kindsTold, startNoticeCloud, tick } from '../../support/notices'
import { seenText } from '../../support/seenText'

const HOUR = 60 * 60_000
const today = '2026-11-24'
const later = '2026-12-01'
const at = (on: string, hour: number): number => startOfDay(on) + hour * HOUR
const gone = { recontactOn: null, recontactAt: Number.MAX_SAFE_INTEGER, recontactToldAt: null }

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyBooking(cloud)
  cloud.local.clock.set(at(today, 7))
  expert = await newGiver(cloud)
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const agree = async (openid: string, change: object) =>
  dataOf(
    await cloud.call(
      openid,
      'account.consent',
      { ...consentInput(true, 'booking'), ...change },
      { key: newKey() },
    ),
  )
const write = async (id: string, change: object = {}) => {
  const note = { id, happened: '说了睡眠', agreed: '', next: '', followUpOn: later, referTo: '', ...change }
  return dataOf(await cloud.call(expert.openid, 'staff.booking.note', note, { key: newKey() }))
}
const open = async (id: string) => dataOf(await cloud.call(expert.openid, 'staff.booking.open', { id }))
const due = async () =>
  dataOf(await cloud.call(expert.openid, 'staff.booking.list', { from: today, days: 1 })).recontacts
const told = (id: string) =>
  kindsTold(cloud, expert.openid, id).filter((kind) => kind === 'visit_recontact').length
const announced = async () =>
  dataOf(await cloud.call(expert.openid, 'notice.list', {})).notices.filter(
    ({ kind }) => kind === 'visit_recontact',
  ).length
const stored = (id: string) => cloud.local.store.find('booking_visits', { _id: id })
const goTo = async (on: string, hour: number): Promise<void> => {
  cloud.local.clock.set(at(on, hour))
  await forgetLimits(cloud)
  await tick(cloud)
}

test('taking the consent back clears the dates of all appointments at once, and what they announced', async () => {
  const citizen = await newCitizen(cloud)
  const first = (await booked(cloud, citizen, expert.ref, at(today, 9))).id
  const second = (await booked(cloud, citizen, expert.ref, at(today, 10))).id
  const hers = (await booked(cloud, await newCitizen(cloud), expert.ref, at(today, 11))).id
  // None of the two takes the place of being in touch.
  for (const id of [first, second, hers])
    await cloud.local.store.update('booking_visits', { _id: id }, { $set: { state: 'noShow' } })
  await write(first)
  await write(second, { followUpOn: '2026-12-20' })
  await write(hers)
  await goTo(later, 9)
  expect(await announced()).toBe(2)
  dataOf(await cloud.call(citizen, 'account.consent', consentInput(false, 'booking'), { key: newKey() }))
  for (const id of [first, second]) expect(stored(id)).toMatchObject([gone])
  expect((await due()).map(({ visit }) => visit.id)).toEqual([hers])
  expect(await announced()).toBe(1)
  expect(JSON.stringify(cloud.local.store.find('notice_inbox', { ref: first, seenAt: null }))).not.toContain(
    'visit_recontact',
  )
  await goTo('2026-12-21', 9)
  expect([told(first), told(second)]).toEqual([1, 0])
})

test('a date that is written while the consent is taken back does not stay, whichever is faster', async () => {
  const citizen = await newCitizen(cloud)
  const { id } = await booked(cloud, citizen, expert.ref, at(today, 9))
  for (let round = 0; round < 8; round++) {
    await agree(citizen, {})
    await Promise.all([
      write(id),
      cloud.call(citizen, 'account.consent', consentInput(false, 'booking'), { key: newKey() }),
    ])
    expect(JSON.stringify(stored(id))).not.toContain(later)
    await forgetLimits(cloud)
  }
})

test('without the newer text the date stays in the sealed note, and the expert is told that nothing reminds', async () => {
  const citizen = await newCitizen(cloud)
  const { id } = await booked(cloud, citizen, expert.ref, at(today, 9))
  await agree(citizen, seenText(bookingBefore))
  cloud.local.clock.set(at(today, 10))
  expect(await open(id)).toMatchObject({ recontactOn: null, reminds: false })
  expect(await write(id)).toMatchObject({ recontactOn: null, reminds: false, notes: [{ followUpOn: later }] })
  expect(JSON.stringify(stored(id))).not.toContain(later)
  await agree(citizen, {})
  expect(await write(id)).toMatchObject({ recontactOn: later, reminds: true })
  // A phone that was not renewed agrees to the earlier text again.
  await agree(citizen, seenText(bookingBefore))
  expect(await open(id)).toMatchObject({ recontactOn: null, reminds: false })
  cloud.local.clock.set(at(later, 9))
  expect(await due()).toEqual([])
  await goTo(later, 9)
  expect(told(id)).toBe(0)
  expect(stored(id)).toMatchObject([gone])
})

test('who called the front desk has read no text, and nobody is reminded of them', async () => {
  const desk = await newStaff(cloud, 'supervisor')
  const caller = {
    service: 'talk-remote',
    expert: expert.ref,
    startAt: at(today, 12),
    way: 'phone',
    name: '示例来电',
    phone: '0523-80000000',
  } as const
  const { visit } = dataOf(await cloud.call(desk, 'staff.booking.bookFor', caller, { key: newKey() }))
  expect(await write(visit.id)).toMatchObject({ recontactOn: null, reminds: false })
  expect(JSON.stringify(stored(visit.id))).not.toContain(later)
})

test('a guardian who takes it back ends the dates of the child at once', async () => {
  const child = await newMinor(cloud)
  const guardian = await newCitizen(cloud)
  const purposes = [{ scope: 'booking' as const, ...seenText(guardianNow) }]
  const consent = { code: await codeOf(cloud, child), label: '', isGuardian: true as const, purposes }
  const { wards } = dataOf(await cloud.call(guardian, 'guardian.consent', consent, { key: newKey() }))
  await agree(child, {})
  const { id } = await booked(cloud, child, expert.ref, at(today, 9))
  expect(await write(id)).toMatchObject({ recontactOn: later, reminds: true })
  const ward = { ward: wards[0]?.id ?? '', scope: 'booking' } as const
  dataOf(await cloud.call(guardian, 'guardian.withdraw', ward, { key: newKey() }))
  expect(stored(id)).toMatchObject([gone])
  await goTo(later, 9)
  expect([await due(), told(id)]).toEqual([[], 0])
})
