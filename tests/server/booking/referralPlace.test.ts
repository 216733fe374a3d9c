import { createDigest } from '@server/cloud/digest'
import { readEnvironment } from '@server/cloud/environment'
import { createSealer } from '@server/cloud/seal'
import type { ActionContext } from '@server/kernel/context'
import { findPerson } from '@server/kernel/personRepo'
import { isRefusal } from '@server/kernel/refuse'
import { booking } from '@server/modules/booking/actions'
import { bookingDesk } from '@server/modules/booking/deskActions'
import { directory } from '@server/modules/directory/actions'
import type { ActionName, Input, Output } from '@shared/contracts'
import type { Entry } from '@shared/domain/directory/entry'
import { startOfDay } from '@shared/kit/time'
import { directories } from '../../../catalog/directory/all'
import { beginVisit, booked, newGiver } from '../../support/booking'
import { newCitizen, personIdOf } from '../../support/citizen'
import { connectSdk, newKey, type TestCloud } from '../../support/cloud'
import { startNoticeCloud } from '../../support/notices'

/** The entries of the region with a check of this date: nobody has confirmed any of those that ship. */
let mockVerifiedOn: string | null = null
jest.mock('@server/catalog/directory', () => ({
  directoryOf: (region: string) =>
    (jest.requireActual('@server/catalog/directory').directoryOf(region) as readonly Entry[]).map(
      (entry) => ({
        ...entry,
        verifiedOn: mockVerifiedOn,
      }),
    ),
}))
let mockNow = (): number => 0
jest.mock('@server/cloud/clock', () => ({ now: () => mockNow() }))

const DAY = 86_400_000
const HOUR = 3_600_000
const today = '2026-11-24'
const place = directories.taizhou?.[0]?.id ?? ''
const why = '那里有人可以陪你说说'

let cloud: TestCloud
let expert: string
let owner: string
let id: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  cloud.local.clock.set(startOfDay(today) + 7 * HOUR)
  mockNow = () => cloud.local.clock.now()
  const giver = await newGiver(cloud)
  expert = giver.openid
  owner = await newCitizen(cloud)
  id = (await booked(cloud, owner, giver.ref, startOfDay(today) + 9 * HOUR)).id
  await beginVisit(cloud, id, 'done')
  connectSdk(cloud)
})
beforeEach(() => {
  mockVerifiedOn = today
  cloud.local.clock.set(startOfDay(today) + 11 * HOUR)
})
afterAll(() => cloud.stop())

type Handlers = Record<string, (input: unknown, context: ActionContext) => Promise<unknown>>
const handlers = { ...booking, ...bookingDesk, ...directory } as unknown as Handlers

/** What an action answers, or the code of what it refuses. */
async function says<A extends ActionName>(openid: string, action: A, input: Input<A>) {
  const { fieldKeys, hmacKey } = readEnvironment(process.env)
  const person = await findPerson(personIdOf(cloud, openid))
  if (!person) throw new Error('nobody')
  const keys = { sealer: createSealer(fieldKeys), digest: createDigest(hmacKey) }
  const context = { person, region: 'taizhou', at: mockNow(), ...keys, effectId: newKey(), key: null }
  const reply = await handlers[action]?.(input, context)
  return isRefusal(reply) ? { refused: reply.refused } : { data: reply as Output<A> }
}

const refer = () => says(expert, 'staff.booking.refer', { id, to: { place }, why })
const referred = async (): Promise<number> => (await refer()).data?.referral.offeredAt ?? 0
const answer = async (offeredAt: number) =>
  (await says(owner, 'booking.answerReferral', { id, offeredAt, accept: true })).data?.visit.referral
const seen = async () =>
  (await says(owner, 'booking.own', {})).data?.visits.find((one) => one.id === id)?.referral
const listed = async () =>
  (await says(owner, 'directory.list', {})).data?.entries.find((entry) => entry.id === place)

test('the yes to a verified entry leads to that very entry, as the directory shows it', async () => {
  const referral = await answer(await referred())
  expect(referral).toMatchObject({ state: 'accepted', service: null, why })
  const entry = await listed()
  expect(entry).toBeDefined()
  expect(referral?.place).toEqual({ id: entry?.id, name: entry?.name })
})

test.each([
  ['whose check was taken back', null, 0],
  ['that nobody has checked for too long', today, 121],
])('a place %s is not said as fact any more, whatever was answered before', async (_, verifiedOn, days) => {
  const offeredAt = await referred()
  expect((await seen())?.place).toMatchObject({ id: place })
  mockVerifiedOn = verifiedOn
  cloud.local.clock.set(mockNow() + days * DAY)
  expect(await listed()).toBeUndefined()
  expect(await seen()).toMatchObject({ place: null, service: null, why, state: 'offered' })
  // A tap on what was on screen before is recorded, and leads to nothing.
  expect(await answer(offeredAt)).toMatchObject({ place: null, state: 'accepted' })
  expect(await refer()).toEqual({ refused: 'INSTITUTION_UNKNOWN' })
})

test('a place that is verified again is a place to go again', async () => {
  await answer(await referred())
  mockVerifiedOn = null
  expect((await seen())?.place).toBeNull()
  mockVerifiedOn = today
  expect(await seen()).toMatchObject({ place: { id: place }, state: 'accepted' })
})
