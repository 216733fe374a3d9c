import { dateOn, startOfDay } from '@shared/kit/time'
import { aboutMe, booked, bookInput, newGiver } from '../../support/booking'
import { changePerson, dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'

const PEOPLE = 200
/** Each of them 200 people at one seat, with delays by chance. */
const ROUNDS = 50
const CONFIRM_ROUNDS = 100
const SAME_KEY = 50
const TIMES = 20
const FREE = 3
const HOUR = 3_600_000

let cloud: TestCloud
let people: readonly string[]
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  cloud.local.clock.set(Date.parse('2026-11-24T07:00:00+08:00'))
  const made: string[] = []
  for (let count = 0; count < PEOPLE; count++) made.push(await newCitizen(cloud))
  people = made
}, 240_000)
afterAll(() => cloud.stop())

const at = (on: string, hour: number): number => startOfDay(on) + hour * HOUR
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
const seatsOf = (openid: string) =>
  cloud.local.store.find('booking_seats', { expertId: personIdOf(cloud, openid) })

/** Every seat is held by an appointment that is open and says so, and every open appointment has its seat. */
function expectWhole(): void {
  const visits = cloud.local.store.everything('booking_visits')
  const seats = cloud.local.store.everything('booking_seats')
  const open = visits.filter(({ state }) => ['requested', 'confirmed', 'reminded'].includes(String(state)))
  const held = seats.filter(({ holder }) => 'appointmentId' in (holder as object))
  expect(
    held.map(({ _id, holder }) => [_id, (holder as { appointmentId: string }).appointmentId]).sort(),
  ).toEqual(open.map(({ _id, seatId }) => [seatId, _id]).sort())
}

/** Whoever has something ahead gives it back, so that the next round finds everybody free. */
async function allGiveBack(): Promise<void> {
  await forgetLimits(cloud)
  for (const name of ['booking_seats', 'booking_visits', 'booking_people'])
    await cloud.local.store.remove(
      name,
      { _id: { $in: cloud.local.store.everything(name).map(({ _id }) => _id) } },
      { multi: true },
    )
}

/** The front desk books for callers until so many seats of each time are left. */
async function fillBut(
  free: number,
  expert: string,
  slots: readonly { readonly startAt: number; readonly left: number }[],
): Promise<void> {
  const desk = await newStaff(cloud, 'supervisor')
  const caller = {
    service: 'group',
    expert,
    way: 'inPerson',
    name: '示例来电',
    phone: '0523-80000000',
  } as const
  for (const { startAt, left } of slots)
    for (let seat = free; seat < left; seat++)
      dataOf(await cloud.call(desk, 'staff.booking.bookFor', { ...caller, startAt }, { key: newKey() }))
}

test('200 people at one seat: one has it, 199 are told the nearest other times, and nothing breaks', async () => {
  const { openid, ref } = await newGiver(cloud)
  for (let round = 0; round < ROUNDS; round++) {
    await allGiveBack()
    const seat = { expert: ref, startAt: at('2026-11-25', 8 + (round % 10)) }
    const replies = await Promise.all(
      people.map(async (person) => {
        await soon()
        return cloud.call(person, 'booking.book', bookInput(seat), { key: newKey() })
      }),
    )
    const outcomes = replies.map((reply) => errorOf(reply) ?? 'ok')
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'SLOT_TAKEN')).toHaveLength(PEOPLE - 1)
    for (const reply of replies)
      if (!reply.ok) expect(Object.keys(reply.details ?? {})).toEqual(['near1', 'near2', 'near3'])
    expect(seatsOf(openid)).toHaveLength(1)
    expectWhole()
  }
  await changePerson(cloud, openid, { roles: [] })
}, 600_000)

test('200 people over 20 times of 3 free seats each: never one too many, and no seat is lost', async () => {
  await allGiveBack()
  const { openid, ref } = await newGiver(cloud, 'group')
  const week = async (person: string) => {
    const asked = { expert: ref, service: 'group', from: '2026-11-25' }
    return dataOf(await cloud.call(person, 'booking.week', asked)).slots
  }
  const slots = (await week(people[0] ?? '')).slice(0, TIMES)
  const times = slots.map(({ startAt }) => startAt)
  expect(times).toHaveLength(TIMES)
  await fillBut(FREE, ref, slots)
  const group = { service: 'group', way: 'inPerson' } as const
  const outcomes = await Promise.all(
    people.map(async (person, index) => {
      await soon()
      let startAt = times[(index * 7) % times.length] ?? 0
      // Whoever is refused looks at the week again, and goes on as long as it shows a free time.
      for (;;) {
        const seat = { expert: ref, startAt }
        const reply = await cloud.call(person, 'booking.book', bookInput(seat, group), { key: newKey() })
        if (reply.ok) return 'ok'
        if (reply.error !== 'SLOT_TAKEN' && reply.error !== 'BUSY') return reply.error
        const free = (await week(person)).filter((slot) => slot.left > 0 && times.includes(slot.startAt))
        const next = free[index % Math.max(1, free.length)]
        if (!next) return 'full'
        startAt = next.startAt
      }
    }),
  )
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(TIMES * FREE)
  expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(PEOPLE - TIMES * FREE)
  const perTime = times.map((startAt) => seatsOf(openid).filter((seat) => seat.startAt === startAt).length)
  expect(perTime).toEqual(slots.map(({ left }) => left))
  expectWhole()
  await changePerson(cloud, openid, { roles: [] })
}, 600_000)

test('60 people who will take anybody, over 3 experts: each gets a seat of their own', async () => {
  await allGiveBack()
  const givers = [await newGiver(cloud), await newGiver(cloud), await newGiver(cloud)]
  const outcomes = await Promise.all(
    people.slice(0, 60).map(async (person) => {
      await soon()
      for (;;) {
        const reply = await cloud.call(person, 'booking.book', bookInput(null), { key: newKey() })
        if (reply.ok || (reply.error !== 'SLOT_TAKEN' && reply.error !== 'BUSY'))
          return errorOf(reply) ?? 'ok'
      }
    }),
  )
  expect(new Set(outcomes)).toEqual(new Set(['ok']))
  expect(cloud.local.store.everything('booking_seats')).toHaveLength(60)
  expectWhole()
  for (const { openid } of givers) await changePerson(cloud, openid, { roles: [] })
}, 600_000)

test('one key sent 50 times is one appointment, and 50 equal answers', async () => {
  await allGiveBack()
  const { openid, ref } = await newGiver(cloud)
  const key = newKey()
  const seat = { expert: ref, startAt: at('2026-11-25', 9) }
  const answers: string[] = []
  await Promise.all(
    Array.from({ length: SAME_KEY }, async () => {
      for (;;) {
        const reply = await cloud.call(people[0] ?? '', 'booking.book', bookInput(seat), { key })
        if (reply.ok) return void answers.push(JSON.stringify(reply.data))
        expect(reply.error).toBe('BUSY')
      }
    }),
  )
  expect(answers).toHaveLength(SAME_KEY)
  expect(new Set(answers).size).toBe(1)
  expect(cloud.local.store.everything('booking_visits')).toHaveLength(1)
  await changePerson(cloud, openid, { roles: [] })
}, 240_000)

test('a request that is confirmed, cancelled and wanted by another at once: one seat, one outcome', async () => {
  const { openid, ref } = await newGiver(cloud, 'school-visit')
  const school = {
    service: 'school-visit',
    way: 'inPerson',
    forWhom: 'child',
    age: 12,
    isGuardian: true,
  } as const
  const [one = '', other = '', third = ''] = people
  for (let round = 0; round < CONFIRM_ROUNDS; round++) {
    await allGiveBack()
    const startAt = at('2026-11-25', 8)
    const visit = await booked(cloud, one, ref, startAt, school)
    expect(visit.state).toBe('requested')
    const seat = { expert: ref, startAt }
    const want = async (person: string) => {
      await soon()
      return cloud.call(person, 'booking.book', bookInput(seat, school), { key: newKey() })
    }
    const confirm = async () => {
      await soon()
      return cloud.call(openid, 'staff.booking.confirm', { id: visit.id })
    }
    const cancel = async () => {
      await soon()
      return cloud.call(one, 'booking.cancel', { id: visit.id, reason: 'noTime' })
    }
    const [confirmed, , ...wanted] = await Promise.all([
      confirm(),
      round % 2 === 0 ? cancel() : null,
      want(other),
      want(third),
    ])
    const won = wanted.filter((reply) => reply.ok)
    for (const reply of wanted) if (!reply.ok) expect(reply.error).toBe('SLOT_TAKEN')
    if (round % 2 === 1) {
      expect(errorOf(confirmed)).toBeNull()
      expect(won).toEqual([])
    } else expect(won.length).toBeLessThanOrEqual(1)
    expect(seatsOf(openid).length).toBe(round % 2 === 1 ? 1 : won.length)
    expectWhole()
  }
  await changePerson(cloud, openid, { roles: [] })
}, 240_000)

test('a freed seat with many who wait goes to the first, whoever else wants it at once', async () => {
  await allGiveBack()
  const { openid, ref } = await newGiver(cloud)
  const [holder = '', first = '', second = '', ...others] = people.slice(0, 20)
  const startAt = at('2026-11-25', 9)
  const visit = await booked(cloud, holder, ref, startAt)
  const waiting = { expert: ref, service: 'talk-remote', untilOn: dateOn(startAt), ...aboutMe }
  const { wait } = dataOf(await cloud.call(first, 'booking.wait', waiting, { key: newKey() }))
  cloud.local.clock.advance(1000)
  dataOf(await cloud.call(second, 'booking.wait', waiting, { key: newKey() }))
  const seat = { expert: ref, startAt }
  const [cancelled, ...wanted] = await Promise.all([
    cloud.call(holder, 'booking.cancel', { id: visit.id, reason: 'noTime' }),
    ...others.map((person) => cloud.call(person, 'booking.book', bookInput(seat), { key: newKey() })),
  ])
  expect(errorOf(cancelled)).toBeNull()
  for (const reply of wanted) expect(errorOf(reply)).toBe('SLOT_TAKEN')
  expect(seatsOf(openid)).toMatchObject([{ holder: { waitId: wait.id } }])
  await changePerson(cloud, openid, { roles: [] })
}, 240_000)
