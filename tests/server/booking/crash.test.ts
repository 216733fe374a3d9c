import { createDigest } from '@server/cloud/digest'
import { readEnvironment } from '@server/cloud/environment'
import { createSealer } from '@server/cloud/seal'
import type { ActionContext } from '@server/kernel/context'
import { findPerson } from '@server/kernel/personRepo'
import { booking, bookingDesk, watchVisits } from '@server/modules/booking'
import type { ActionName, Input } from '@shared/contracts'
import { dateOn, startOfDay } from '@shared/kit/time'
import { aboutMe, booked, bookInput, emptyBooking, giveProfile, giveWeek } from '../../support/booking'
import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { liveFor } from '../../support/mortal'
import { connectTimer, startNoticeCloud } from '../../support/notices'

/** Every effect is one of these; the server can die before and after each, within a transaction and around it. */
jest.mock('@server/cloud/database', () => {
  const { mortalMethods } = jest.requireActual('../../support/mortal')
  const actual = jest.requireActual('@server/cloud/database')
  return { ...actual, db: { collection: (name: string) => mortalMethods(actual.db.collection(name)) } }
})
jest.mock('@server/cloud/transaction', () => {
  const { mortal, mortalMethods } = jest.requireActual('../../support/mortal')
  const actual = jest.requireActual('@server/cloud/transaction')
  return {
    ...actual,
    inTransaction: (work: (transaction: object) => Promise<unknown>) =>
      mortal(() => actual.inTransaction((transaction: object) => work(mortalMethods(transaction)))),
  }
})
let mockNow = (): number => 0
jest.mock('@server/cloud/clock', () => ({ now: () => mockNow() }))

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const tomorrow = '2026-11-25'

let cloud: TestCloud
let expert: string
let ref: string
let holder: string
let waiter: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  expert = await newStaff(cloud, 'expert')
  holder = await newCitizen(cloud)
  waiter = await newCitizen(cloud)
  connectTimer(cloud)
  const begin = cloud.local.store.begin.bind(cloud.local.store)
  jest.spyOn(cloud.local.store, 'begin').mockImplementation(() => {
    const id = begin()
    begun.add(id)
    return id
  })
  mockNow = () => cloud.local.clock.now()
})
afterAll(() => cloud.stop())

/** Transactions that somebody may have died in. */
const begun = new Set<string>()
/** What the platform does thirty seconds after a function has died in the middle of a transaction. */
function endTransactions(): void {
  for (const id of begun)
    try {
      cloud.local.store.abort(id)
    } catch {
      // Committed, or ended by a conflict.
    }
  begun.clear()
}

const at = (hour: number): number => startOfDay(tomorrow) + hour * HOUR
const store = () => cloud.local.store

async function contextOf(openid: string, effectId = newKey()): Promise<ActionContext> {
  const { fieldKeys, hmacKey } = readEnvironment(process.env)
  const person = await findPerson(personIdOf(cloud, openid))
  if (!person) throw new Error('nobody')
  const keys = { sealer: createSealer(fieldKeys), digest: createDigest(hmacKey) }
  return { person, region: 'taizhou', at: mockNow(), ...keys, effectId, key: null }
}

type Handlers = Record<string, (input: unknown, context: ActionContext) => Promise<unknown>>
const handlers = { ...booking, ...bookingDesk } as unknown as Handlers

/** The same call as before, as a phone repeats it until it has an answer. */
async function says<A extends ActionName>(openid: string, action: A, input: Input<A>) {
  const context = await contextOf(openid)
  return () => handlers[action]?.(input, { ...context, at: mockNow() }) ?? Promise.reject(new Error(action))
}

const jobs = () => watchVisits({ region: 'taizhou', at: mockNow() })

/** Never two on a seat, no seat without its holder, no holder without the seat, and the accounts agree. */
function expectWhole(): void {
  const visits = store().everything('booking_visits')
  const waits = store().everything('booking_waits')
  const open = visits.filter(({ state }) => ['requested', 'confirmed', 'reminded'].includes(String(state)))
  const offered = waits.filter(({ state }) => state === 'offered')
  const held = store()
    .everything('booking_seats')
    .map(({ _id, holder: who }) => [_id, Object.values(who as object)[0]])
  const expected = [...open, ...offered].map(({ _id, seatId }) => [seatId, _id])
  expect(held.sort()).toEqual(expected.sort())
  const accounts = store()
    .everything('booking_people')
    .flatMap(({ open: ahead }) => (ahead as { id: string }[]).map(({ id }) => id))
  expect(accounts.sort()).toEqual(open.map(({ _id }) => String(_id)).sort())
}

/** An appointment at nine, somebody who waits for that day, and the expert's week. */
async function scene() {
  await forgetLimits(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T09:00:00+08:00'))
  await emptyBooking(cloud)
  ref = await giveProfile(cloud, expert)
  await giveWeek(cloud, expert)
  const visit = await booked(cloud, holder, ref, at(9))
  const waiting = { expert: ref, service: 'talk-remote', untilOn: dateOn(at(9)), ...aboutMe }
  const { wait } = dataOf(await cloud.call(waiter, 'booking.wait', waiting, { key: newKey() }))
  return { visit: visit.id, wait: wait.id }
}
type Scene = Awaited<ReturnType<typeof scene>>

const cancelled = async ({ visit }: Scene) =>
  (await says(holder, 'booking.cancel', { id: visit, reason: 'noTime' }))()

const steps: readonly (readonly [string, (things: Scene) => Promise<() => Promise<unknown>>])[] = [
  ['book', () => says(holder, 'booking.book', bookInput({ expert: ref, startAt: at(11) }))],
  ['cancel', ({ visit }) => says(holder, 'booking.cancel', { id: visit, reason: 'noTime' })],
  ['move', ({ visit }) => says(holder, 'booking.move', { id: visit, expert: ref, startAt: at(11) })],
  [
    'accept',
    async (things) => {
      await cancelled(things)
      return says(waiter, 'booking.accept', { id: things.wait })
    },
  ],
  [
    'leave',
    async (things) => {
      await cancelled(things)
      return says(waiter, 'booking.leave', { id: things.wait })
    },
  ],
  ['confirm', ({ visit }) => says(expert, 'staff.booking.confirm', { id: visit })],
  ['decline', ({ visit }) => says(expert, 'staff.booking.decline', { id: visit })],
  [
    'ill',
    () =>
      says(expert, 'staff.booking.except', {
        firstOn: tomorrow,
        lastOn: tomorrow,
        from: '00:00',
        to: '24:00',
        why: 'ill',
        service: null,
        sure: true,
      }),
  ],
  [
    'lapse of an offer',
    async (things) => {
      await cancelled(things)
      cloud.local.clock.advance(20 * MINUTE)
      return jobs
    },
  ],
  [
    'lapse of an appointment',
    async ({ visit }) => {
      await (await says(expert, 'staff.booking.decline', { id: visit }))()
      cloud.local.clock.set(at(9))
      return jobs
    },
  ],
  [
    'reminder',
    async () => {
      cloud.local.clock.set(at(9) - 23 * HOUR)
      return jobs
    },
  ],
]

/** Each step is killed at so many points, spread over all that it has. */
const KILLS = 19

test.each(steps)(
  '%s: killed before or after any effect, nothing is half, and a repeat ends it',
  async (_, prepare) => {
    const whole = await prepare(await scene())
    const { passed } = await liveFor(Number.POSITIVE_INFINITY, whole)
    expectWhole()
    const after = stateOf()
    let killed = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const work = await prepare(await scene())
      if ((await liveFor(Math.floor((kill * passed) / KILLS), work)).died) killed += 1
      endTransactions()
      expectWhole()
      await work()
      expectWhole()
      expect(stateOf()).toEqual(after)
    }
    // The first run of all finds less than the others, and has a point or two more.
    expect(killed).toBeGreaterThanOrEqual(KILLS - 1)
  },
  240_000,
)

/** What is stored, without the ids that differ from run to run. */
const stateOf = () => ({
  visits: store()
    .everything('booking_visits')
    .map(({ startAt, state, asksChoice }) => [startAt, state, asksChoice].join())
    .sort(),
  seats: store()
    .everything('booking_seats')
    .map(({ startAt, holder: who }) => [startAt, ...Object.keys(who as object)].join())
    .sort(),
  waits: store()
    .everything('booking_waits')
    .map(({ state }) => state),
})
