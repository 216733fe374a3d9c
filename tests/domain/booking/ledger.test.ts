import {
  type Appointment,
  checkIn,
  confirm,
  freshAppointment,
  isOpen,
} from '@shared/domain/booking/appointment'
import {
  acceptOffer,
  cancelAppointment,
  endWait,
  moveAppointment,
  offerIsOver,
  take,
  type Writes,
} from '@shared/domain/booking/ledger'
import { againstBooking, type BookingRules } from '@shared/domain/booking/limits'
import { freePlaces, type Seat, seatId } from '@shared/domain/booking/seat'
import { inOrderOfWaiting, OFFER_MS, type Wait } from '@shared/domain/booking/waiting'
import { startOfDay } from '@shared/kit/time'
import * as fc from 'fast-check'

const HOUR = 3_600_000
const START = startOfDay('2026-11-23')
const experts = ['an', 'bo'] as const
const people = ['p0', 'p1', 'p2', 'p3', 'p4'] as const
const capacities: Readonly<Record<string, number>> = { an: 1, bo: 2 }
const slots = [24, 25, 26, 48].map((hour) => ({
  startAt: START + hour * HOUR,
  endAt: START + (hour + 1) * HOUR,
}))
const rules: BookingRules = {
  openAtMost: 3,
  cancellationsAMonth: 4,
  bookUntilMinutes: 60,
  moveUntilMinutes: 120,
  windowDays: 28,
}

/** Everything that is stored, as a database has it. */
class World {
  at = START
  made = 0
  readonly seats = new Map<string, Seat>()
  readonly appointments = new Map<string, Appointment>()
  readonly waits = new Map<string, Wait>()
  readonly owner = new Map<string, string>()
  readonly cancelled: { id: string; at: number; person: string }[] = []
  readonly closed = new Set<string>()

  apply({ seats = [], freed = [], appointment, waits = [] }: Writes): void {
    for (const id of freed) this.seats.delete(id)
    for (const seat of seats) this.seats.set(seat.id, seat)
    if (appointment) this.appointments.set(appointment.id, appointment)
    for (const wait of waits) this.waits.set(wait.id, wait)
  }
  seatOf = (id: string | null): Seat | null => (id === null ? null : (this.seats.get(id) ?? null))
  standing = (person: string) => ({
    open: [...this.appointments.values()].filter((one) => this.owner.get(one.id) === person && isOpen(one)),
    cancelled: this.cancelled.filter((one) => one.person === person),
  })
  /** A closed time goes to nobody. */
  next(expertId: string, seat: Pick<Seat, 'startAt'>): Wait | null {
    if (this.closed.has(`${expertId}.${seat.startAt}`) || seat.startAt <= this.at) return null
    const waiting = [...this.waits.values()].filter(
      (wait) => wait.expertId === expertId && wait.state === 'waiting',
    )
    return waiting.sort(inOrderOfWaiting)[0] ?? null
  }
  /** What every call does first: an offer that is over goes on to whoever is next. */
  passOn(): void {
    for (const seat of [...this.seats.values()]) {
      if (!offerIsOver(seat, this.at) || !('waitId' in seat.holder)) continue
      const wait = this.waits.get(seat.holder.waitId)
      if (!wait) throw new Error('a seat is offered to nobody')
      this.apply(endWait(wait, 'lapsed', seat, this.next(seat.expertId, seat), this.at))
    }
  }
  free(expertId: string, slot: (typeof slots)[number]): Omit<Seat, 'holder'> | null {
    if (this.closed.has(`${expertId}.${slot.startAt}`) || slot.startAt <= this.at) return null
    const [place] = freePlaces(expertId, slot, capacities[expertId] ?? 0, new Set(this.seats.keys()))
    return place === undefined
      ? null
      : { id: seatId(expertId, slot.startAt, place), expertId, service: 's', ...slot }
  }
  fresh = (seat: Omit<Seat, 'holder'>, confirms: 'atOnce' | 'byExpert', person: string): Appointment => {
    const id = `a${this.made++}`
    this.owner.set(id, person)
    return freshAppointment({ ...seat, id, seatId: seat.id }, confirms, this.at)
  }
}

type Step = (world: World) => void

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]
const openOf = (world: World): Appointment[] => [...world.appointments.values()].filter(isOpen)

const step: fc.Arbitrary<Step> = fc
  .record({
    what: fc.constantFrom(
      ...(['book', 'book', 'book', 'cancel', 'cancel', 'move', 'confirm', 'expire'] as const),
      ...(['ill', 'open', 'wait', 'wait', 'leave', 'accept', 'accept', 'checkIn', 'pass'] as const),
    ),
    expert: fc.constantFrom(...experts),
    person: fc.constantFrom(...people),
    slot: fc.constantFrom(...slots),
    n: fc.nat(50),
    ask: fc.boolean(),
    minutes: fc.nat(20),
  })
  .map((drawn) => (world) => {
    const { what, expert, person, slot, n, ask, minutes } = drawn
    world.at += minutes * 60_000
    world.passOn()
    const confirms = ask ? 'byExpert' : 'atOnce'
    const cancelOne = (found: Appointment, by: 'citizen' | 'expert' | 'service') => {
      const seat = world.seatOf(found.seatId)
      const next = seat && world.next(seat.expertId, seat)
      const done = cancelAppointment(found, seat, next, { by, reason: 'other', at: world.at })
      if ('refused' in done) return
      world.apply(done.writes)
      if (by === 'citizen')
        world.cancelled.push({ id: found.id, at: world.at, person: world.owner.get(found.id) ?? '' })
      // A freed seat is bookable in the same call, unless somebody waited for it.
      const holder = seat && world.seats.get(seat.id)?.holder
      if (seat && next === null && holder) throw new Error('a freed seat is not free')
      if (next && !(holder && 'waitId' in holder && holder.waitId === next.id))
        throw new Error('a freed seat was not offered to the first who waits')
    }
    switch (what) {
      case 'book': {
        const seat = world.free(expert, slot)
        if (!seat || againstBooking(rules, world.standing(person), false, world.at)) return
        const done = take(seat, world.seatOf(seat.id), world.fresh(seat, confirms, person))
        if ('refused' in done) throw new Error('a free seat was refused')
        world.apply(done.writes)
        return
      }
      case 'cancel': {
        const found = pick(openOf(world), n)
        if (found) cancelOne(found, 'citizen')
        return
      }
      case 'move': {
        const found = pick(openOf(world), n)
        const to = world.free(expert, slot)
        if (!found || !to) return
        const seat = world.seatOf(found.seatId)
        const next = seat && world.next(seat.expertId, seat)
        const target = { seat: to, found: world.seatOf(to.id) }
        const done = moveAppointment(found, seat, next, target, { confirms, at: world.at })
        if ('writes' in done) world.apply(done.writes)
        return
      }
      case 'confirm': {
        const found = pick([...world.appointments.values()], n)
        const decided = found && confirm(found, world.at)
        if (found && decided && 'change' in decided)
          world.apply({ appointment: { ...found, ...decided.change } })
        return
      }
      case 'expire':
        for (const found of openOf(world)) if (found.state === 'requested') cancelOne(found, 'service')
        return
      case 'ill':
        world.closed.add(`${expert}.${slot.startAt}`)
        for (const found of openOf(world))
          if (found.expertId === expert && found.startAt === slot.startAt && n % 2) cancelOne(found, 'expert')
        return
      case 'open':
        world.closed.delete(`${expert}.${slot.startAt}`)
        return
      case 'wait': {
        const id = `w${world.made++}`
        const base = { id, expertId: expert, service: 's', at: world.at, untilOn: '2026-12-31' }
        world.apply({ waits: [{ ...base, state: 'waiting', seatId: null, offerUntil: null }] })
        return
      }
      case 'leave':
      case 'accept': {
        const wait = pick([...world.waits.values()], n)
        if (!wait) return
        const seat = world.seatOf(wait.seatId)
        if (what === 'leave')
          return world.apply(endWait(wait, 'left', seat, seat && world.next(wait.expertId, seat), world.at))
        if (!seat) return
        const done = acceptOffer(wait, seat, world.fresh(seat, confirms, person), world.at)
        if ('writes' in done) world.apply(done.writes)
        return
      }
      case 'checkIn': {
        const found = pick(openOf(world), n)
        const decided = found && checkIn(found, world.at)
        if (found && decided && 'change' in decided)
          world.apply({ appointment: { ...found, ...decided.change } })
        return
      }
      case 'pass':
        world.at += OFFER_MS
        world.passOn()
    }
  })

/** What is otherwise than it may ever be, whatever happened; empty when all holds. */
function broken(world: World): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what))
  for (const { id, holder } of world.seats.values()) {
    if ('appointmentId' in holder) {
      const found = world.appointments.get(holder.appointmentId)
      must(found !== undefined && isOpen(found) && found.seatId === id, `${id} is held by nobody`)
    } else {
      const wait = world.waits.get(holder.waitId)
      must(wait?.state === 'offered' && wait.seatId === id, `${id} is offered to nobody`)
    }
  }
  const open = openOf(world)
  for (const found of open) {
    const holder = world.seatOf(found.seatId)?.holder
    must(
      holder !== undefined && 'appointmentId' in holder && holder.appointmentId === found.id,
      `${found.id} has no seat`,
    )
  }
  must(new Set(open.map((one) => one.seatId)).size === open.length, 'two on one seat')
  for (const expert of experts)
    for (const { startAt } of slots) {
      const there = open.filter((one) => one.expertId === expert && one.startAt === startAt)
      must(there.length <= (capacities[expert] ?? 0), `too many with ${expert}`)
    }
  const waits = [...world.waits.values()]
  // Nobody who came earlier still waits while somebody later has an offer.
  for (const wait of waits)
    must(
      wait.state !== 'offered' ||
        !waits.some(
          (one) =>
            one.expertId === wait.expertId && one.state === 'waiting' && inOrderOfWaiting(one, wait) < 0,
        ),
      `${wait.id} was offered a seat out of turn`,
    )
  return wrong
}

test('1,000 random histories of 30 steps and more: never two on a seat, no seat held by nobody, the list in order', () => {
  let steps = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (history) => {
      const world = new World()
      for (const next of history) {
        next(world)
        const wrong = broken(world)
        if (wrong.length > 0) throw new Error(wrong.join('; '))
        steps += 1
      }
    }),
    { numRuns: 1000 },
  )
  expect(steps).toBeGreaterThanOrEqual(30_000)
}, 120_000)
