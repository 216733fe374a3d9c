import { newId } from '@server/cloud/ids'
import type { Input } from '@shared/contracts'
import { dateOn, startOfDay } from '@shared/kit/time'
import { dataOf, newCitizen, personIdOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { expertRefOf } from './duty'
import { forgetAll } from './filler'
import { cardLines, exampleExpert, newStaff } from './letters'

type Book = Input<'booking.book'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Times of day of the weekly lines that tests give. */
export const lineTimes = { from: '08:00', to: '18:00' } as const

/** What somebody says of themselves who books by telephone. */
export const aboutMe = {
  way: 'phone',
  topic: 'sleep',
  forWhom: 'self',
  age: null,
  isGuardian: false,
} as const satisfies Partial<Book>

/** What somebody writes before an appointment. */
export const visitCardLines = { ...cardLines, talk: '想谈谈半夜醒来以后' } as const

/** Where an expert suggests to go on. */
export const referInput = (id: string): Input<'staff.booking.refer'> => ({
  id,
  to: { service: 'clinic-assessment', expert: null },
  why: '想请医生再一起看看睡眠',
})

/** A booking of a time of an expert; of anybody's without one. */
export const bookInput = (seat: Book['seat'], change: Partial<Book> = {}): Book => ({
  service: 'talk-remote',
  seat,
  ...aboutMe,
  ...change,
})

/** Gives somebody of the experts a profile. */
export async function giveProfile(
  cloud: TestCloud,
  openid: string,
  change: Partial<typeof exampleExpert> = {},
): Promise<string> {
  const admin = await newStaff(cloud, 'admin')
  const ref = expertRefOf(cloud, openid)
  const expert = { ...exampleExpert, ...change }
  dataOf(await cloud.call(admin, 'staff.admin.saveProfile', { ref, expert }))
  return ref
}

/** Gives an expert a week with a time every hour from 8 to 18 o'clock, every day; one line without another service. */
export async function giveWeek(
  cloud: TestCloud,
  openid: string,
  service = 'talk-remote',
): Promise<readonly string[]> {
  const firstOn = dateOn(cloud.local.clock.now())
  let lines: readonly { readonly id: string }[] = []
  for (const weekday of [0, 1, 2, 3, 4, 5, 6]) {
    const line = { weekday, ...lineTimes, service, firstOn }
    lines = dataOf(await cloud.call(openid, 'staff.booking.addLine', line, { key: newKey() })).lines
  }
  return lines.map(({ id }) => id)
}

/** A new expert who can be booked every hour of every day. */
export async function newGiver(
  cloud: TestCloud,
  service = 'talk-remote',
): Promise<{ readonly openid: string; readonly ref: string }> {
  const openid = await newStaff(cloud, 'expert')
  const ref = await giveProfile(cloud, openid)
  await giveWeek(cloud, openid, service)
  return { openid, ref }
}

/** The next free times of an expert of a service, from tomorrow on. */
export async function freeTimes(
  cloud: TestCloud,
  ref: string,
  service = 'talk-remote',
): Promise<readonly number[]> {
  const anybody = await newCitizen(cloud)
  const from = dateOn(cloud.local.clock.now() + 24 * HOUR)
  const { slots } = dataOf(await cloud.call(anybody, 'booking.week', { expert: ref, service, from }))
  return slots.filter(({ left }) => left > 0).map(({ startAt }) => startAt)
}

/** Books a time of an expert and returns the appointment. */
export const booked = async (
  cloud: TestCloud,
  openid: string,
  expert: string,
  startAt: number,
  change: Partial<Book> = {},
) =>
  dataOf(await cloud.call(openid, 'booking.book', bookInput({ expert, startAt }, change), { key: newKey() }))
    .visit

/** Puts an appointment at another time where it is stored, so that it has begun. */
export async function beginVisit(cloud: TestCloud, id: string, state = 'confirmed'): Promise<void> {
  const now = cloud.local.clock.now()
  const startAt = Math.max(startOfDay(dateOn(now)), now - 15 * MINUTE)
  const times = { startAt, endAt: startAt + 50 * MINUTE, state }
  await cloud.local.store.update('booking_visits', { _id: id }, { $set: times })
}

/** Talks with others, after which the expert of this one was to be in touch again, was told of it and has not marked it. */
export async function datedVisits(cloud: TestCloud, like: string, count: number): Promise<void> {
  const [visit] = cloud.local.store.find('booking_visits', { _id: like })
  const now = cloud.local.clock.now()
  for (let dated = 0; dated < count; dated++)
    await cloud.local.store.insert('booking_visits', [
      {
        ...visit,
        _id: newId(),
        personId: personIdOf(cloud, await newCitizen(cloud)),
        startAt: now - 7 * 24 * HOUR,
        endAt: now - 7 * 24 * HOUR + 50 * MINUTE,
        state: 'done',
        remindAt: Number.MAX_SAFE_INTEGER,
        lapseAt: Number.MAX_SAFE_INTEGER,
        recontactOn: dateOn(now),
        recontactAt: Number.MAX_SAFE_INTEGER,
        recontactToldAt: now,
      },
    ])
}

const collections = [
  'schedules',
  'seats',
  'visits',
  'people',
  'waits',
  'changes',
  'notes',
  'cards',
  'referrals',
] as const

/** Forgets everything that was ever booked or can be. */
export const emptyBooking = (cloud: TestCloud): Promise<void> =>
  forgetAll(
    cloud,
    collections.map((name) => `booking_${name}`),
  )

/**
 * An expert who can be booked, with somebody who has booked them and for whom another time is kept, and a caller whom the
 * front desk has booked.
 */
export async function bookingOfOne(cloud: TestCloud, owner: string, expert: string) {
  await emptyBooking(cloud)
  const ref = await giveProfile(cloud, expert)
  const [line = ''] = await giveWeek(cloud, expert)
  const far = { firstOn: '2098-06-02', lastOn: '2098-06-02', from: '09:00', to: '10:00' }
  const block = { ...far, why: 'block', service: null, sure: false } as const
  const { exceptions } = dataOf(await cloud.call(expert, 'staff.booking.except', block, { key: newKey() }))
  const [first = 0, kept = 0, called = 0, free = 0, later = 0] = await freeTimes(cloud, ref)
  const visit = await booked(cloud, owner, ref, first)
  const before = await newCitizen(cloud)
  const givesBack = await booked(cloud, before, ref, kept)
  const waiting = { expert: ref, service: 'talk-remote', untilOn: dateOn(kept), ...aboutMe }
  const { wait } = dataOf(await cloud.call(owner, 'booking.wait', waiting, { key: newKey() }))
  dataOf(await cloud.call(before, 'booking.cancel', { id: givesBack.id, reason: 'noTime' }))
  const desk = await newStaff(cloud, 'supervisor')
  const caller = {
    service: 'talk-remote',
    expert: ref,
    startAt: called,
    way: 'phone',
    name: '示例来电',
    phone: '0523-80000000',
  } as const
  const forCaller = dataOf(await cloud.call(desk, 'staff.booking.bookFor', caller, { key: newKey() })).visit
  return {
    bookedExpert: ref,
    visit: visit.id,
    visitCode: visit.code ?? '',
    visitWait: wait.id,
    callerVisit: forCaller.id,
    visitLine: line,
    visitException: exceptions[0]?.id ?? '',
    freeAt: String(free),
    laterAt: String(later),
  }
}

/** The same, as an action needs it: begun for what is done at its time. */
export async function bookingFor(cloud: TestCloud, owner: string, expert: string, action: string) {
  const things = await bookingOfOne(cloud, owner, expert)
  const written = { id: things.visit, card: visitCardLines }
  dataOf(await cloud.call(owner, 'booking.saveCard', written, { key: newKey() }))
  if (action === 'booking.rate') await beginVisit(cloud, things.visit, 'done')
  if (action === 'staff.booking.finish' || action === 'staff.booking.checkIn')
    await beginVisit(cloud, things.visit)
  if (action === 'booking.book') await freeHands(cloud, owner)
  if (
    action !== 'staff.booking.refer' &&
    action !== 'booking.answerReferral' &&
    action !== 'staff.booking.open'
  )
    return things
  await beginVisit(cloud, things.visit, 'done')
  if (action === 'staff.booking.refer') return things
  const { referral } = dataOf(
    await cloud.call(expert, 'staff.booking.refer', referInput(things.visit), { key: newKey() }),
  )
  return { ...things, referredAt: String(referral.offeredAt) }
}

/** Forgets what a person has ahead, so that nothing stands against another booking. */
async function freeHands(cloud: TestCloud, openid: string): Promise<void> {
  await cloud.local.store.remove('booking_people', { _id: personIdOf(cloud, openid) }, { multi: true })
}
