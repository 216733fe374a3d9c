import { createDigest } from '@server/cloud/digest'
import { readEnvironment } from '@server/cloud/environment'
import { createSealer } from '@server/cloud/seal'
import type { ActionContext } from '@server/kernel/context'
import { findPerson } from '@server/kernel/personRepo'
import { watchVisits } from '@server/modules/booking'
import { booking } from '@server/modules/booking/actions'
import { visitChanges } from '@server/modules/booking/changeRepo'
import { codeOf } from '@server/modules/booking/code'
import { bookingDesk } from '@server/modules/booking/deskActions'
import type { ActionName, Input } from '@shared/contracts'
import { dateOn, startOfDay } from '@shared/kit/time'
import { schema } from '../../../cloudfunctions/schema'
import {
  aboutMe,
  booked,
  bookInput,
  emptyBooking,
  giveProfile,
  giveWeek,
  referInput,
  visitCardLines,
} from '../../support/booking'
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
let desk: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  expert = await newStaff(cloud, 'expert')
  holder = await newCitizen(cloud)
  waiter = await newCitizen(cloud)
  desk = await newStaff(cloud, 'supervisor')
  connectTimer(cloud)
  const begin = cloud.local.store.begin.bind(cloud.local.store)
  jest.spyOn(cloud.local.store, 'begin').mockImplementation(() => {
    const id = begin()
    begun.add(id)
    return id
  })
  mockNow = () => cloud.local.clock.now()
  await firstScene()
})
afterAll(() => cloud.stop())

/** Transactions that somebody may have died in. */
const begun = new Set<string>()
/** What was recorded of appointments by all that was killed. */
const recorded = new Set<unknown>()
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

const began = Date.parse('2026-11-24T09:00:00+08:00')
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
  const holding = visits.filter(({ state }) => state !== 'cancelled')
  const offered = waits.filter(({ state }) => state === 'offered')
  const held = store()
    .everything('booking_seats')
    .map(({ _id, holder: who }) => [_id, Object.values(who as object)[0]])
  const expected = [...holding, ...offered].map(({ _id, seatId }) => [seatId, _id])
  expect(held.sort()).toEqual(expected.sort())
  const accounts = store()
    .everything('booking_people')
    .flatMap(({ open: ahead }) => (ahead as { id: string }[]).map(({ id }) => id))
  const open = visits.filter(
    ({ state, personId }) =>
      personId !== null && state !== 'done' && state !== 'noShow' && state !== 'cancelled',
  )
  expect(accounts.sort()).toEqual(open.map(({ _id }) => String(_id)).sort())
  expectBeside('booking_cards', 'savedAt', visits, 'cardAt')
  expectBeside('booking_referrals', 'offeredAt', visits, 'referredAt')
}

/** Whatever lies beside appointments is marked on each of them, and every mark has what it speaks of. */
function expectBeside(beside: string, at: string, visits: readonly Fields[], mark: string): void {
  const there = store()
    .everything(beside)
    .map((one) => [one._id, one[at]])
  const marked = visits.flatMap((visit) => (visit[mark] ? [[visit._id, visit[mark]]] : []))
  expect(there.sort()).toEqual(marked.sort())
}

type Fields = Readonly<Record<string, unknown>>
type Documents = ReturnType<TestCloud['local']['store']['everything']>
/** Everything that an appointment changes. */
const touched = Object.keys(schema.collections).filter((name) => /^(booking|notice|safety)/.test(name))
let made: { readonly visit: string; readonly wait: string; readonly stored: ReadonlyMap<string, Documents> }

/** An appointment at nine, somebody who waits for that day, and the expert's week; made by the service, and kept. */
async function firstScene() {
  await forgetLimits(cloud)
  cloud.local.clock.set(began)
  await emptyBooking(cloud)
  ref = await giveProfile(cloud, expert)
  await giveWeek(cloud, expert)
  const visit = await booked(cloud, holder, ref, at(9))
  const waiting = { expert: ref, service: 'talk-remote', untilOn: dateOn(at(9)), ...aboutMe }
  const { wait } = dataOf(await cloud.call(waiter, 'booking.wait', waiting, { key: newKey() }))
  made = {
    visit: visit.id,
    wait: wait.id,
    stored: new Map(touched.map((name) => [name, store().everything(name)])),
  }
}

/** The same again, as it was stored: to make it anew for every kill would take longer than all the rest. */
async function scene() {
  cloud.local.clock.set(began)
  for (const name of touched) {
    const left = store()
      .everything(name)
      .map(({ _id }) => _id)
    await store().remove(name, { _id: { $in: left } }, { multi: true })
    await store().insert(name, made.stored.get(name) ?? [])
  }
  return { visit: made.visit, wait: made.wait }
}
type Scene = Awaited<ReturnType<typeof scene>>

const cancelled = async ({ visit }: Scene) =>
  (await says(holder, 'booking.cancel', { id: visit, reason: 'noTime' }))()

/** The talk took place. */
const talked = ({ visit }: Scene) => {
  cloud.local.clock.set(at(10))
  return says(expert, 'staff.booking.finish', { id: visit, how: 'done' })
}

const saying = (visit: string, talk: string = visitCardLines.talk) => ({
  id: visit,
  card: { ...visitCardLines, talk },
})

const caller = { way: 'phone', name: '示例来电', phone: '0523-80000000' } as const
const bookedFor = async () =>
  says(desk, 'staff.booking.bookFor', { service: 'talk-remote', expert: ref, startAt: at(11), ...caller })

async function referred(things: Scene): Promise<number> {
  await (await talked(things))()
  await (await says(expert, 'staff.booking.refer', referInput(things.visit)))()
  return Number(store().find('booking_referrals', { _id: things.visit })[0]?.offeredAt)
}

const noteOf = ({ visit }: Pick<Scene, 'visit'>) => ({
  id: visit,
  happened: '说了睡眠',
  agreed: '',
  next: '',
  followUpOn: '2026-11-26',
  referTo: '',
})
/** It is the morning of the date on which the expert wanted to be in touch. */
const inTouch =
  (then: Prepare): Prepare =>
  async (things) => {
    await (await talked(things))()
    await (await says(expert, 'staff.booking.note', noteOf(things)))()
    cloud.local.clock.set(at(24 + 9))
    return then(things)
  }

type Prepare = (things: Scene) => Promise<() => Promise<unknown>>
const steps: readonly (readonly [string, Prepare])[] = [
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
  [
    'confirm',
    async ({ visit }) => {
      await store().update('booking_visits', { _id: visit }, { $set: { state: 'requested', lapseAt: at(9) } })
      return says(expert, 'staff.booking.confirm', { id: visit })
    },
  ],
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
      cloud.local.clock.set(at(9) - HOUR)
      return jobs
    },
  ],
  ['book for a caller', bookedFor],
  [
    'cancel for a caller',
    async () => {
      const made = (await (await bookedFor())()) as { visit: { id: string } }
      return says(desk, 'staff.booking.cancelFor', { id: made.visit.id })
    },
  ],
  [
    'check-in',
    async ({ visit }) => {
      cloud.local.clock.set(at(9) - 20 * MINUTE)
      return says(expert, 'staff.booking.checkIn', { code: codeOf(await contextOf(expert), visit) })
    },
  ],
  ['done', talked],
  [
    'no-show',
    ({ visit }) => {
      cloud.local.clock.set(at(10))
      return says(expert, 'staff.booking.finish', { id: visit, how: 'noShow' })
    },
  ],
  ['card', ({ visit }) => says(holder, 'booking.saveCard', saying(visit))],
  [
    'card that asks for help',
    ({ visit }) => says(holder, 'booking.saveCard', saying(visit, '我不想活了，撑不下去。')),
  ],
  [
    'card erased',
    async ({ visit }) => {
      await (await says(holder, 'booking.saveCard', saying(visit)))()
      return says(holder, 'booking.eraseCard', { id: visit })
    },
  ],
  [
    'move with a card',
    async ({ visit }) => {
      await (await says(holder, 'booking.saveCard', saying(visit)))()
      return says(holder, 'booking.move', { id: visit, expert: ref, startAt: at(11) })
    },
  ],
  [
    'cancel with a card',
    async ({ visit }) => {
      await (await says(holder, 'booking.saveCard', saying(visit)))()
      return says(holder, 'booking.cancel', { id: visit, reason: 'noTime' })
    },
  ],
  [
    'refer',
    async (things) => {
      await (await talked(things))()
      return says(expert, 'staff.booking.refer', referInput(things.visit))
    },
  ],
  [
    'refer again',
    async (things) => {
      await referred(things)
      const why = '想请医生看看精神头'
      return says(expert, 'staff.booking.refer', { ...referInput(things.visit), why })
    },
  ],
  [
    'note with a date',
    async (things) => {
      await (await talked(things))()
      return says(expert, 'staff.booking.note', noteOf(things))
    },
  ],
  ['told of that date', inTouch(async () => jobs)],
  [
    'in touch again',
    inTouch(({ visit }) =>
      says(expert, 'staff.booking.note', {
        ...noteOf({ visit }),
        followUpOn: null,
        recontacted: '2026-11-26',
      }),
    ),
  ],
  ...([true, false] as const).map((accept): (typeof steps)[number] => [
    accept ? 'yes to a referral' : 'no to a referral',
    async (things) => {
      const offeredAt = await referred(things)
      return says(holder, 'booking.answerReferral', { id: things.visit, offeredAt, accept })
    },
  ]),
]

/** A step is killed at each of its points, or at so many of them, spread over all. */
const KILLS = 30

test.each(steps)(
  '%s: killed before or after any effect, nothing is half, and a repeat ends it',
  async (_, prepare) => {
    const whole = await prepare(await scene())
    const before = stateOf()
    const { passed } = await liveFor(Number.POSITIVE_INFINITY, whole)
    expectWhole()
    expect(stateOf()).not.toEqual(before)
    const after = stateOf()
    let killed = 0
    const kills = Math.min(KILLS, passed)
    for (let kill = 0; kill < kills; kill++) {
      const work = await prepare(await scene())
      if ((await liveFor(Math.floor((kill * passed) / kills), work)).died) killed += 1
      endTransactions()
      expectWhole()
      await work()
      expectWhole()
      expect(stateOf()).toEqual(after)
    }
    for (const { change } of store().everything('booking_changes')) recorded.add(change)
    // A relay that goes on in the background has some points more in one run than in another.
    expect(killed).toBeGreaterThanOrEqual(0.9 * kills)
  },
  240_000,
)

test('no change that an appointment can have was left out of the kills', () => {
  expect([...recorded].sort()).toEqual([...visitChanges].sort())
})

/** What is stored, without the ids that differ from run to run. */
const stateOf = () => ({
  visits: stored('booking_visits', ({ startAt, state, asksChoice, cardAt, referredAt, recontactOn }) => [
    startAt,
    state,
    asksChoice,
    Boolean(cardAt),
    Boolean(referredAt),
    recontactOn,
  ]),
  seats: stored('booking_seats', ({ startAt, holder: who }) => [startAt, ...Object.keys(who as object)]),
  waits: stored('booking_waits', ({ state }) => [state]),
  // A change that is recorded twice, or told twice, was made twice.
  changes: stored('booking_changes', ({ change }) => [change]),
  told: stored('notices', ({ kind, person, _id, event }) => [kind, person, _id === event]).filter(
    // What a relay has made of a call to everybody on duty is not the step's own.
    (one) => one.endsWith('true'),
  ),
  cards: stored('booking_cards', ({ expertId, goneAt }) => [expertId, goneAt]),
  notes: stored('booking_notes', ({ visitId }) => [visitId]),
  referrals: stored('booking_referrals', ({ state }) => [state]),
  alarms: stored('safety_events', ({ source }) => [source]),
})

const stored = (name: string, of: (one: Fields) => readonly unknown[]): readonly string[] =>
  store()
    .everything(name)
    .map((one) => of(one).join())
    .sort()
