import { startOfDay } from '@shared/kit/time'
import bookingBefore from '../../../catalog/consents/booking-v1.json'
import guardianBefore from '../../../catalog/consents/guardian-booking-v1.json'
import guardianNow from '../../../catalog/consents/guardian-booking-v2.json'
import type { ConsentText } from '../../../catalog/consents/text'
import { beginVisit, booked, emptyBooking, newGiver, visitCardLines } from '../../support/booking'
import { changePerson, consentInput, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { codeOf, newMinor } from '../../support/guardian'
import { newStaff } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'
import { seenText } from '../../support/seenText'

const DAY = 86_400_000
const HOUR = 3_600_000
const today = startOfDay('2026-11-24')
const tomorrowAt = (hour: number): number => today + DAY + hour * HOUR
/** Stands nowhere but where it was written. */
const CANARY = '翡翠鸬鹚'
const lines = { ...visitCardLines, talk: `${CANARY}，还有睡觉` }
const cry = '我不想活了，撑不下去。'

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
  id = (await booked(cloud, owner, expert.ref, tomorrowAt(9))).id
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const save = (openid = owner, card: typeof lines = lines, key = newKey()) =>
  cloud.call(openid, 'booking.saveCard', { id, card }, { key })
const mine = async (openid = owner) => dataOf(await cloud.call(openid, 'booking.card', { id })).card
const open = (openid = expert.openid) => cloud.call(openid, 'staff.booking.open', { id })
const seen = async (openid = expert.openid) => dataOf(await open(openid)).card
const stored = () => cloud.local.store.find('booking_cards', { _id: id })
const markOf = async () =>
  dataOf(await cloud.call(owner, 'booking.own', {})).visits.find((visit) => visit.id === id)?.cardAt ?? null
const agree = (openid: string, text: ConsentText) =>
  cloud.call(
    openid,
    'account.consent',
    { scope: 'booking', granted: true, ...seenText(text) },
    { key: newKey() },
  )
const withdraw = (openid: string) =>
  cloud.call(openid, 'account.consent', consentInput(false, 'booking'), { key: newKey() })

test('nobody reads or writes it but the owner and the expert of that appointment: no colleague, no front desk', async () => {
  dataOf(await save())
  const stranger = await newCitizen(cloud)
  expect(errorOf(await save(stranger))).toBe('NOT_FOUND')
  expect(errorOf(await cloud.call(stranger, 'booking.card', { id }))).toBe('NOT_FOUND')
  expect(errorOf(await cloud.call(stranger, 'booking.eraseCard', { id }))).toBe('NOT_FOUND')
  const colleague = await newGiver(cloud)
  expect(errorOf(await open(colleague.openid))).toBe('NOT_FOUND')
  const desk = await newStaff(cloud, 'supervisor')
  const list = dataOf(await cloud.call(desk, 'staff.booking.today', { on: '2026-11-25' }))
  expect(JSON.stringify(list)).not.toMatch(/card|翡翠/)
  expect(errorOf(await open(desk))).toBe('NOT_ALLOWED')
  expect(await seen()).toEqual(lines)
  expect(await mine()).toEqual(lines)
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('it is sealed where it is stored, and each reading by the expert is in the access log', async () => {
  dataOf(await save())
  expect(JSON.stringify(cloud.local.store.everything('booking_cards'))).not.toContain(CANARY)
  for (const name of ['booking_visits', 'booking_changes', 'notices', 'safety_events'])
    expect(JSON.stringify(cloud.local.store.everything(name))).not.toContain(CANARY)
  await seen()
  const log = cloud.local.store.find('access_log', { personId: personIdOf(cloud, owner), objectId: id })
  expect(log).toMatchObject([{ what: 'visit', staffId: personIdOf(cloud, expert.openid) }])
})

test('a card of another appointment put in its place does not open', async () => {
  dataOf(await save())
  const other = await booked(cloud, owner, expert.ref, tomorrowAt(11))
  const [document] = stored()
  await cloud.local.store.insert('booking_cards', [{ ...document, _id: other.id }])
  await cloud.local.store.update('booking_visits', { _id: other.id }, { $set: { cardAt: 1 } })
  const reply = await cloud.call(expert.openid, 'staff.booking.open', { id: other.id })
  expect(errorOf(reply)).toBe('INTERNAL')
})

test('who agreed to the earlier text keeps the appointment, and is asked before anything is written', async () => {
  dataOf(await agree(owner, bookingBefore))
  expect(await save()).toMatchObject({ error: 'CONSENT_REQUIRED', details: { scope: 'booking' } })
  expect(stored()).toEqual([])
  dataOf(await cloud.call(owner, 'booking.cancel', { id, reason: 'noTime' }))
  id = (await booked(cloud, owner, expert.ref, tomorrowAt(10))).id
  dataOf(await cloud.call(owner, 'account.consent', consentInput(true, 'booking'), { key: newKey() }))
  dataOf(await save())
  // A phone that was not renewed agrees to the earlier text again: the card is closed, and nothing else.
  dataOf(await agree(owner, bookingBefore))
  expect(await seen()).toBeNull()
})

test('a child whose guardian agreed to the earlier text books, and writes no card before the guardian knows of cards', async () => {
  const child = await newMinor(cloud)
  const guardian = await newCitizen(cloud)
  const agreeFor = async (text: ConsentText) =>
    dataOf(
      await cloud.call(
        guardian,
        'guardian.consent',
        {
          code: await codeOf(cloud, child),
          label: '',
          isGuardian: true,
          purposes: [{ scope: 'booking', ...seenText(text) }],
        },
        { key: newKey() },
      ),
    ).wards[0]?.id ?? ''
  await agreeFor(guardianBefore)
  dataOf(await cloud.call(child, 'account.consent', consentInput(true, 'booking'), { key: newKey() }))
  id = (await booked(cloud, child, expert.ref, tomorrowAt(12))).id
  expect(errorOf(await save(child))).toBe('GUARDIAN_REQUIRED')
  const { missing, missingForNewest } = dataOf(await cloud.call(child, 'account.session', {}))
  expect(missing).not.toContainEqual({ scope: 'booking', what: 'guardian' })
  expect(missingForNewest).toEqual([{ scope: 'booking', what: 'guardian' }])
  const ward = await agreeFor(guardianNow)
  dataOf(await save(child))
  expect(await seen()).toEqual(lines)
  dataOf(await cloud.call(guardian, 'guardian.withdraw', { ward, scope: 'booking' }, { key: newKey() }))
  expect(stored()).toEqual([])
  expect(await seen()).toBeNull()
})

test('it can be written anew until the appointment begins, and not after; erasing is always open', async () => {
  dataOf(await save())
  expect(dataOf(await save(owner, { ...lines, talk: '换一件事' })).card).toMatchObject({ talk: '换一件事' })
  await beginVisit(cloud, id)
  expect(errorOf(await save())).toBe('VISIT_OVER')
  expect(await mine()).toMatchObject({ talk: '换一件事' })
  dataOf(await cloud.call(owner, 'booking.eraseCard', { id }))
  dataOf(await cloud.call(owner, 'booking.eraseCard', { id }))
  expect([stored(), await mine(), await seen(), await markOf()]).toEqual([[], null, null, null])
})

test('with every line empty it is none, and lines too long or unknown are refused with the stored ones kept', async () => {
  const empty = { talk: ' ', who: '', what: '', since: '', tried: '', wish: '' } as unknown as typeof lines
  dataOf(await save())
  expect(errorOf(await save(owner, { ...lines, talk: 'x'.repeat(501) as typeof lines.talk }))).toBe(
    'BAD_INPUT',
  )
  expect(errorOf(await save(owner, { ...lines, level: 'x' } as typeof lines))).toBe('BAD_INPUT')
  expect(await mine()).toEqual(lines)
  dataOf(await save(owner, empty))
  expect([stored(), await markOf()]).toEqual([[], null])
})

test('one key is one writing: a repeat does not put an old text over a newer one', async () => {
  const key = newKey()
  const together = await Promise.all([save(owner, lines, key), save(owner, lines, key)])
  expect(together.map(errorOf)).toEqual([null, null])
  dataOf(await save(owner, { ...lines, talk: '新的' }))
  // As if the answer had been lost before the key was kept.
  const kept = cloud.local.store.everything('idempotency').map(({ _id }) => _id)
  await cloud.local.store.remove('idempotency', { _id: { $in: kept } }, { multi: true })
  dataOf(await save(owner, lines, key))
  expect(await mine()).toMatchObject({ talk: '新的' })
  expect(errorOf(await save(owner, { ...lines, talk: '别的' }, key))).toBe('KEY_REUSED')
})

test('it goes with a cancellation, whichever of the two is faster', async () => {
  dataOf(await save())
  dataOf(await cloud.call(owner, 'booking.cancel', { id, reason: 'noTime' }))
  expect(stored()).toEqual([])
  expect(errorOf(await save())).toBe('VISIT_OVER')
  for (let round = 0; round < 10; round++) {
    id = (await booked(cloud, owner, expert.ref, tomorrowAt(13))).id
    await Promise.all([save(), cloud.call(owner, 'booking.cancel', { id, reason: 'noTime' })])
    expect(stored()).toEqual([])
    await cloud.local.store.remove('booking_people', { _id: personIdOf(cloud, owner) })
    await forgetLimits(cloud)
  }
})

test('it goes along when the person chooses another expert, and to nobody else', async () => {
  dataOf(await save())
  const other = await newGiver(cloud)
  dataOf(await cloud.call(owner, 'booking.move', { id, expert: other.ref, startAt: tomorrowAt(9) }))
  expect(errorOf(await open())).toBe('NOT_FOUND')
  expect(await seen(other.openid)).toEqual(lines)
  // As if something else than the person's choice had put a third one in.
  const third = await newGiver(cloud)
  const expertId = personIdOf(cloud, third.openid)
  await cloud.local.store.update('booking_visits', { _id: id }, { $set: { expertId } })
  expect(await seen(third.openid)).toBeNull()
  for (const { openid } of [other, third]) await changePerson(cloud, openid, { roles: [] })
})

test('taking the consent back deletes it at once, and the appointment stays', async () => {
  dataOf(await save())
  dataOf(await withdraw(owner))
  expect(stored()).toEqual([])
  expect([await seen(), await markOf()]).toEqual([null, null])
  expect(cloud.local.store.find('booking_visits', { _id: id })).toMatchObject([{ state: 'confirmed' }])
})

test('fourteen days after the end it is gone for everybody, and with a forgotten appointment', async () => {
  dataOf(await save())
  const over = tomorrowAt(9) + 50 * 60_000 + 14 * DAY
  await cloud.local.store.update('booking_visits', { _id: id }, { $set: { state: 'done' } })
  cloud.local.clock.set(over - 30 * 60_000)
  await tick(cloud)
  expect(await seen()).toEqual(lines)
  cloud.local.clock.set(over)
  expect(await seen()).toBeNull()
  await tick(cloud)
  expect(stored()).toEqual([])
})

test('words that ask for help call whoever is on duty, with what was written, and it is kept as it was written', async () => {
  const card = { ...lines, wish: cry as typeof lines.wish }
  dataOf(await save(owner, card))
  const me = personIdOf(cloud, owner)
  const cases = cloud.local.store.everything('safety_cases').filter(({ personId }) => personId === me)
  expect(cases).toMatchObject([{ state: 'open', sources: ['visit'] }])
  expect(JSON.stringify(cloud.local.store.everything('safety_events'))).not.toContain('不想活')
  expect(await mine()).toEqual(card)
  const colleague = await newStaff(cloud, 'expert')
  const caseId = String(cases[0]?._id)
  expect(JSON.stringify(dataOf(await cloud.call(colleague, 'staff.safety.list', {})))).not.toContain('不想活')
  const { case: taken } = dataOf(await cloud.call(colleague, 'staff.safety.acknowledge', { caseId }))
  expect(taken.events).toMatchObject([{ source: 'visit' }])
  expect(taken.events[0]?.words).toContain(cry)
  await changePerson(cloud, colleague, { roles: [] })
})
