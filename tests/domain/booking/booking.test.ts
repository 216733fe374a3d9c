import { calendar } from '@catalog/calendar/calendar'
import {
  type Appointment,
  askChoice,
  cancel,
  checkIn,
  confirm,
  finish,
  freshAppointment,
  lapsesAt,
  move,
  NEVER,
  remind,
  reminderAfter,
} from '@shared/domain/booking/appointment'
import { inOrderOfChoice } from '@shared/domain/booking/choice'
import {
  againstBooking,
  againstTime,
  type BookingRules,
  hasOtherThen,
  mayMove,
} from '@shared/domain/booking/limits'
import {
  linesMeet,
  type Schedule,
  slotsFrom,
  slotsOn,
  strandedBy,
  type WeekLine,
} from '@shared/domain/booking/schedule'
import { freeSlots, nearest, seatId, slotId } from '@shared/domain/booking/seat'
import { isOfAge, mayGive } from '@shared/domain/booking/service'
import { dateOn, isoInShanghai, weekdayOf } from '@shared/kit/time'
import * as fc from 'fast-check'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (text: string): number => Date.parse(`2026-${text}+08:00`)
const services = new Map([
  ['talk', { minutes: 50, bufferMinutes: 10 }],
  ['short', { minutes: 20, bufferMinutes: 5 }],
])
const line = (change: Partial<WeekLine> = {}): WeekLine => ({
  id: 'l1',
  weekday: 1,
  from: '08:30',
  to: '11:30',
  service: 'talk',
  firstOn: '2026-01-01',
  lastOn: '9999-12-31',
  ...change,
})
const schedule = (change: Partial<Schedule> = {}): Schedule => ({
  lines: [line()],
  exceptions: [],
  ...change,
})
const times = (of: Schedule, on: string): string[] =>
  slotsOn(of, services, calendar, on).map(({ startAt }) => isoInShanghai(startAt).slice(11, 16))

describe('slots follow from week, exceptions and calendar', () => {
  test('a line gives whole times with a pause between them, on its weekday alone', () => {
    expect(times(schedule(), '2026-11-23')).toEqual(['08:30', '09:30', '10:30'])
    expect(times(schedule(), '2026-11-24')).toEqual([])
  })
  test('a holiday gives nothing; a make-up Saturday is worked like Friday, a make-up Sunday like Monday', () => {
    const week = schedule({ lines: [1, 2, 3, 4, 5].map((weekday) => line({ id: `l${weekday}`, weekday })) })
    const days = Array.from({ length: 365 }, (_none, day) => dateOn(at('01-01T12:00') + day * 24 * HOUR))
    const makeUp = days.filter((on) => calendar.makeUpDays.has(on))
    expect(makeUp.length).toBeGreaterThan(0)
    for (const on of makeUp) expect([on, times(week, on).length]).toEqual([on, 3])
    for (const on of days.filter((day) => calendar.holidays.has(day))) expect(times(week, on)).toEqual([])
    expect(makeUp.map(weekdayOf).every((weekday) => weekday === 0 || weekday === 6)).toBe(true)
  })
  test('what is closed takes away every time that it touches; leave takes whole days; an extra gives on any day', () => {
    const exception = { id: 'e', firstOn: '2026-11-23', lastOn: '2026-11-23', service: null } as const
    const closed = { ...exception, from: '09:00', to: '09:10', why: 'block' as const }
    expect(times(schedule({ exceptions: [closed] }), '2026-11-23')).toEqual(['09:30', '10:30'])
    const leave = { ...exception, lastOn: '2026-12-07', from: '00:00', to: '24:00', why: 'leave' as const }
    for (const on of ['2026-11-23', '2026-11-30', '2026-12-07'])
      expect(times(schedule({ exceptions: [leave] }), on)).toEqual([])
    expect(times(schedule({ exceptions: [leave] }), '2026-12-14')).toHaveLength(3)
    const extra = { ...exception, firstOn: '2026-10-01', lastOn: '2026-10-01', from: '09:00', to: '10:00' }
    const given = { ...extra, why: 'extra' as const, service: 'talk' }
    expect(times(schedule({ exceptions: [given] }), '2026-10-01')).toEqual(['09:00'])
  })
  test('two that touch are never both given, in any week', () => {
    const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
      const hour = String(Math.floor(half / 2)).padStart(2, '0')
      return `${hour}:${half % 2 ? '30' : '00'}`
    })
    const drawn = fc.record({
      from: clock,
      to: clock,
      service: fc.constantFrom('talk', 'short', 'unknown'),
      weekday: fc.constantFrom(0, 1, 6),
    })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (lines) => {
        const slots = slotsFrom(
          schedule({ lines: lines.map((one) => line(one)) }),
          services,
          calendar,
          '2026-11-23',
          14,
        )
        // In order, so it is enough that each begins after the one before.
        expect(slots.every((slot, index) => slot.startAt >= (slots[index - 1]?.endAt ?? 0))).toBe(true)
      }),
    )
  })
  test('lines meet when they claim a minute of the same weekday while both are in force', () => {
    expect(linesMeet(line(), line({ from: '11:29', to: '12:00' }))).toBe(true)
    expect(linesMeet(line(), line({ from: '11:30', to: '12:00' }))).toBe(false)
    expect(linesMeet(line(), line({ weekday: 2 }))).toBe(false)
    expect(linesMeet(line({ lastOn: '2026-05-01' }), line({ firstOn: '2026-05-02' }))).toBe(false)
  })
  test('an edit strands whom it gives no time any more, and nobody else', () => {
    const booked = slotsOn(schedule(), services, calendar, '2026-11-23')
    const later = slotsOn(schedule({ lines: [line({ from: '09:30' })] }), services, calendar, '2026-11-23')
    expect(strandedBy(booked, later)).toEqual([booked[0]])
    expect(strandedBy(booked, booked)).toEqual([])
  })
})

describe('seats', () => {
  const slots = slotsOn(schedule(), services, calendar, '2026-11-23')
  const [first, second, third] = slots
  const seat = (startAt: number, place: number, length = 50 * MINUTE) => ({
    id: seatId('an', startAt, place),
    startAt,
    endAt: startAt + length,
  })
  test('a taken seat leaves the others of its time, and one of an older grid takes every time that it touches', () => {
    const startAt = first?.startAt ?? 0
    const left = (seats: readonly ReturnType<typeof seat>[], capacity = 2) =>
      freeSlots('an', slots, () => capacity, seats).map((one) => one.left)
    expect(left([seat(startAt, 0)])).toEqual([1, 2, 2])
    expect(left([seat(startAt, 0), seat(startAt, 1)])).toEqual([0, 2, 2])
    expect(left([seat(startAt + 30 * MINUTE, 0, 60 * MINUTE)], 1)).toEqual([0, 0, 1])
    expect(slotId('an', startAt)).toBe(seatId('an', startAt, 0).slice(0, -2))
  })
  test('the nearest others are free ones, before and after, in order of time', () => {
    const free = freeSlots('an', slots, () => 1, [seat(second?.startAt ?? 0, 0)])
    expect(nearest(free, second?.startAt ?? 0, 3).map((one) => one.startAt)).toEqual([
      first?.startAt,
      third?.startAt,
    ])
  })
})

describe('who may', () => {
  test('a counsellor gives no service that asks for a clinical licence', () => {
    expect(mayGive({ licences: ['clinical'] }, 'counsellor')).toBe(false)
    expect(mayGive({ licences: ['clinical', 'counsellor'] }, 'counsellor')).toBe(true)
  })
  test('who told no age gets nothing that has a limit', () => {
    expect(isOfAge({ ageMin: null, ageMax: null }, null)).toBe(true)
    expect(isOfAge({ ageMin: 18, ageMax: null }, null)).toBe(false)
    expect(isOfAge({ ageMin: 6, ageMax: 18 }, 19)).toBe(false)
    expect(isOfAge({ ageMin: 6, ageMax: 18 }, 18)).toBe(true)
  })
})

describe('limits', () => {
  const rules: BookingRules = {
    openAtMost: 2,
    cancellationsAMonth: 3,
    bookUntilMinutes: 60,
    moveUntilMinutes: 120,
    windowDays: 28,
  }
  const now = at('11-23T09:00')
  const open = (id: string, startAt: number) => ({ id, startAt, endAt: startAt + HOUR })
  const nobody = { open: [], cancelled: [] }
  test('what is over counts no more; a third one ahead is refused', () => {
    const past = { ...nobody, open: [open('a', now - 3 * HOUR), open('b', now + HOUR)] }
    expect(againstBooking(rules, past, false, now)).toBeNull()
    const full = { ...nobody, open: [open('a', now + 3 * HOUR), open('b', now + HOUR)] }
    expect(againstBooking(rules, full, false, now)).toBe('TOO_MANY_BOOKED')
    expect(hasOtherThen(full, open('c', now + HOUR))).toBe(true)
    expect(hasOtherThen(full, open('c', now + HOUR), 'b')).toBe(false)
  })
  test('three cancellations end the month, but never for somebody in crisis care, and not the next month', () => {
    const cancelled = ['a', 'b', 'c'].map((id) => ({ id, at: now - HOUR }))
    expect(againstBooking(rules, { ...nobody, cancelled }, false, now)).toBe('TOO_MANY_CANCELLED')
    expect(againstBooking(rules, { ...nobody, cancelled }, true, now)).toBeNull()
    expect(againstBooking(rules, { ...nobody, cancelled }, false, at('12-01T00:00'))).toBeNull()
  })
  test('what is too soon, past or too far cannot be booked, to the minute', () => {
    expect(againstTime(rules, now + 60 * MINUTE - 1, now)).toBe('SLOT_PAST')
    expect(againstTime(rules, now + 60 * MINUTE, now)).toBeNull()
    expect(againstTime(rules, now + 28 * 24 * HOUR, now)).toBe('OUTSIDE_WINDOW')
    expect(mayMove(rules, now + 120 * MINUTE, now)).toBe(true)
    expect(mayMove(rules, now + 120 * MINUTE - 1, now)).toBe(false)
  })
})

test('anybody, sooner: who knows the matter, then the earliest, then who has fewest', () => {
  const one = (expertId: string, fits: boolean, startAt: number, load: number) => ({
    expertId,
    fits,
    startAt,
    load,
  })
  const order = [one('d', false, 1, 0), one('c', true, 3, 0), one('b', true, 2, 5), one('a', true, 2, 1)]
  expect(order.sort(inOrderOfChoice).map(({ expertId }) => expertId)).toEqual(['a', 'b', 'c', 'd'])
})

describe('an appointment', () => {
  const startAt = at('11-25T09:00')
  const endAt = startAt + 50 * MINUTE
  const base = { id: 'a', expertId: 'an', service: 'talk', startAt, endAt, seatId: 'an.1.0' }
  const booked = (change: Partial<Appointment> = {}): Appointment => ({
    ...freshAppointment(base, 'atOnce', at('11-23T09:00')),
    ...change,
  })
  const over: readonly Appointment['state'][] = ['done', 'noShow', 'cancelled']

  test('what is over stays as it is', () => {
    for (const state of over) {
      const found = booked({ state })
      expect(confirm(found, startAt - HOUR)).toEqual({ refused: 'VISIT_OVER' })
      expect(checkIn(found, startAt)).toEqual({ refused: 'VISIT_OVER' })
      expect(move(found, base, 'atOnce', startAt - HOUR)).toEqual({ refused: 'VISIT_OVER' })
      expect(remind(found, startAt - HOUR)).toEqual({ refused: 'VISIT_OVER' })
      expect(askChoice(found)).toEqual({ refused: 'VISIT_OVER' })
    }
    expect(cancel(booked({ state: 'done' }), 'citizen', 'noTime')).toEqual({ refused: 'VISIT_OVER' })
    expect(finish(booked({ state: 'cancelled' }), 'done', endAt)).toEqual({ refused: 'VISIT_OVER' })
  })
  test('the same said twice changes nothing', () => {
    expect(cancel(booked({ state: 'cancelled' }), 'expert', 'other')).toEqual({ change: {} })
    expect(checkIn(booked({ state: 'checkedIn' }), startAt)).toEqual({ change: {} })
    expect(finish(booked({ state: 'done' }), 'done', endAt)).toEqual({ change: {} })
    expect(confirm(booked(), startAt - HOUR)).toEqual({ change: {} })
  })
  test('a reminder comes a day and two hours before, and none that is already past', () => {
    expect(reminderAfter(startAt, startAt - 48 * HOUR)).toBe(startAt - 24 * HOUR)
    expect(reminderAfter(startAt, startAt - 24 * HOUR)).toBe(startAt - 2 * HOUR)
    expect(reminderAfter(startAt, startAt - HOUR)).toBe(NEVER)
    const due = booked({ remindAt: startAt - 24 * HOUR })
    expect(remind(due, startAt - 24 * HOUR)).toEqual({
      change: { state: 'reminded', remindAt: startAt - 2 * HOUR },
    })
    expect(remind(due, startAt - 25 * HOUR)).toEqual({ refused: 'VISIT_OVER' })
  })
  test('nobody checks in an hour too soon or when it is over, and nobody has not come before ten minutes', () => {
    expect(checkIn(booked(), startAt - 61 * MINUTE)).toEqual({ refused: 'VISIT_TOO_EARLY' })
    expect(checkIn(booked(), endAt)).toEqual({ refused: 'VISIT_OVER' })
    expect(finish(booked(), 'noShow', startAt + 9 * MINUTE)).toEqual({ refused: 'VISIT_TOO_EARLY' })
    expect(finish(booked({ state: 'checkedIn' }), 'noShow', endAt)).toEqual({ refused: 'VISIT_OVER' })
  })
  test('a request that nobody confirmed, and a choice that nobody made, end when it would begin', () => {
    expect(lapsesAt(booked({ state: 'requested' }), startAt)).toBe(true)
    expect(lapsesAt(booked({ asksChoice: true }), startAt)).toBe(true)
    expect(lapsesAt(booked(), startAt)).toBe(false)
    expect(lapsesAt(booked({ state: 'requested' }), startAt - 1)).toBe(false)
  })
  test('moved, it is asked for anew where the expert confirms, and reminded of at the new time', () => {
    const to = { ...base, startAt: startAt + 48 * HOUR, endAt: endAt + 48 * HOUR }
    expect(move(booked({ state: 'reminded' }), to, 'byExpert', startAt - HOUR)).toMatchObject({
      change: { state: 'requested', remindAt: NEVER },
    })
    expect(move(booked({ state: 'reminded', asksChoice: true }), to, 'atOnce', startAt - HOUR)).toMatchObject(
      {
        change: { state: 'confirmed', remindAt: startAt + 24 * HOUR, asksChoice: false },
      },
    )
  })
})
