import { gapsOn, nextOnRoster, turnsOn } from '@shared/domain/duty/roster'
import { fits, meetsWeekly, type Shift, spanOn, uncovered } from '@shared/domain/duty/shift'
import {
  ASK_MS,
  answer,
  ask,
  checkIn,
  checkOut,
  type Decision,
  freshTurn,
  isOnDuty,
  NEVER,
  offer,
  type Turn,
  take,
} from '@shared/domain/duty/turn'
import { quantile, waitMinutes, waitQuantile } from '@shared/domain/duty/wait'
import type { OpenPeriod } from '@shared/kit/period'
import { overlaps } from '@shared/kit/period'
import { addDays, DAY, startOfDay } from '@shared/kit/time'
import * as fc from 'fast-check'

const MINUTE = 60_000
const MONDAY = '2026-11-23'
const at = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const open: readonly OpenPeriod[] = [
  { startAt: at('23T08:30'), endAt: at('23T11:30') },
  { startAt: at('23T14:30'), endAt: at('23T17:30') },
]
const people = ['an', 'bo', 'chen', 'ding'] as const
const length = (spans: readonly OpenPeriod[]): number =>
  spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)

const shift = (change: Partial<Shift> = {}): Shift => ({
  id: 's1',
  expertId: 'an',
  weekday: 1,
  from: '08:30',
  to: '11:30',
  kind: 'service',
  firstOn: '2026-01-01',
  lastOn: '9999-12-31',
  ...change,
})
const turn = (change: Partial<Turn> = {}): Turn => ({
  ...freshTurn({
    id: 't1',
    shiftId: null,
    on: MONDAY,
    kind: 'service',
    holderId: 'an',
    startAt: at('23T08:30'),
    endAt: at('23T11:30'),
  }),
  ...change,
})

const clockTime = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const weekly = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), from: clockTime, to: clockTime })
const span = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))
  .map(([start, minutes]) => ({ startAt: start, endAt: start + minutes }))

test('an end that is not after the start lies on the next day', () => {
  expect(spanOn(MONDAY, { from: '17:30', to: '08:30' }).endAt).toBe(at('24T08:30'))
  expect(spanOn(MONDAY, { from: '08:30', to: '08:30' }).endAt).toBe(at('24T08:30'))
  expect(spanOn(MONDAY, { from: '20:00', to: '24:00' }).endAt).toBe(at('24T00:00'))
})

test.each([
  ['inside the morning', '08:30', '11:30', true, false],
  ['over lunch', '10:00', '15:00', false, true],
  ['through the night', '17:30', '08:30', false, true],
  ['lunch alone', '11:30', '14:30', false, true],
] as const)('%s', (_name, from, to, service, crisis) => {
  const found = spanOn(MONDAY, { from, to })
  expect([fits('service', found, open), fits('crisis', found, open)]).toEqual([service, crisis])
})

test('two weekly shifts meet exactly when their spans of some three weeks do', () => {
  fc.assert(
    fc.property(weekly, weekly, (one, other) => {
      const spans = ({ weekday, ...times }: typeof one) =>
        [0, 7, 14].map((days) => spanOn(addDays('2026-11-22', weekday + days), times))
      const [, middle] = spans(one)
      const meets = spans(other).some((each) => middle !== undefined && overlaps(middle, each))
      expect(meetsWeekly(one, other)).toBe(meets)
      expect(meetsWeekly(other, one)).toBe(meets)
      expect(meetsWeekly(one, one)).toBe(true)
    }),
  )
})

test('what is left of a span and what covers it make the whole, minute by minute', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (whole, covers) => {
      const left = uncovered(whole, covers)
      for (let minute = whole.startAt; minute < whole.endAt; minute += 1) {
        const point = { startAt: minute, endAt: minute + 1 }
        expect(left.some((one) => overlaps(one, point))).toBe(!covers.some((one) => overlaps(one, point)))
      }
      expect(left.every(({ startAt, endAt }) => whole.startAt <= startAt && endAt <= whole.endAt)).toBe(true)
    }),
  )
})

test('without turns the whole day is a gap; with every minute held there is none', () => {
  expect(length(gapsOn([], MONDAY, open))).toBe(DAY)
  const night = (from: string, to: string, id: string) =>
    turn({ id, kind: 'crisis', ...spanOn(MONDAY, { from, to }) })
  const all = [
    ...open.map((period, index) => turn({ id: `o${index}`, ...period })),
    night('00:00', '08:30', 'n1'),
    night('11:30', '14:30', 'n2'),
    night('17:30', '24:00', 'n3'),
  ]
  expect(gapsOn(all, MONDAY, open)).toEqual([])
  const given = all.map((one) => (one.id === 'o1' ? { ...one, holderId: null } : one))
  expect(gapsOn(given, MONDAY, open)).toEqual([{ ...open[1], kind: 'service' }])
})

test('what has happened to a turn counts, not what the week says; a cancelled one is gone', () => {
  const changed = { ...turn({ id: `s1.${MONDAY}`, shiftId: 's1' }), holderId: 'bo' }
  expect(turnsOn([shift()], [], MONDAY, open).map(({ holderId }) => holderId)).toEqual(['an'])
  expect(turnsOn([shift()], [changed], MONDAY, open)).toEqual([changed])
  expect(turnsOn([shift()], [{ ...changed, cancelled: true }], MONDAY, open)).toEqual([])
  expect(turnsOn([shift()], [], MONDAY, [])).toEqual([])
  expect(turnsOn([shift({ firstOn: '2026-11-24' })], [], MONDAY, open)).toEqual([])
  expect(turnsOn([shift({ lastOn: '2026-11-22' })], [], MONDAY, open)).toEqual([])
})

test('the next person on the roster was not called yet, is free, and comes on before those after them', () => {
  const silent = turn({ called: ['an'] })
  const at14 = { startAt: at('23T14:30'), endAt: at('23T17:30') }
  const others = [
    turn({ id: 't2', holderId: 'bo' }),
    turn({ id: 't3', holderId: 'ding', ...at14 }),
    turn({ id: 't4', holderId: 'chen', startAt: at('24T08:30'), endAt: at('24T11:30') }),
  ]
  const roster = [silent, ...others]
  // Bo is on at the same time and cannot be at two desks.
  expect(nextOnRoster(silent, roster)).toBe('ding')
  expect(nextOnRoster({ ...silent, called: ['an', 'ding'] }, roster)).toBe('chen')
  expect(nextOnRoster({ ...silent, called: ['an', 'ding', 'chen'] }, roster)).toBeNull()
})

describe('whatever people do with a turn', () => {
  const person = fc.constantFrom(...people)
  const moment = fc.integer({ min: at('23T07:00'), max: at('23T12:00') })
  type Step = (turn: Turn, at: number) => Decision<string>
  const step: fc.Arbitrary<Step> = fc.oneof(
    person.map(
      (me): Step =>
        (found, now) =>
          checkIn(found, me, now),
    ),
    person.map(
      (me): Step =>
        (found, now) =>
          checkOut(found, me, now),
    ),
    person.map(
      (me): Step =>
        (found, now) =>
          take(found, me, now),
    ),
    fc.tuple(person, fc.option(person)).map(
      ([me, to]): Step =>
        (found, now) =>
          offer(found, me, to, now),
    ),
    fc.tuple(person, fc.boolean()).map(
      ([me, yes]): Step =>
        (found, now) =>
          answer(found, me, yes, now),
    ),
    person.map(
      (one): Step =>
        (found, now) => {
          const next = found.called.includes(one) || found.holderId === one ? null : one
          return { change: ask(found, next, now).change }
        },
    ),
  )

  test('it has one holder at most, is here only with one who confirmed, and its hours never move', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, moment), { maxLength: 40 }), (steps) => {
        let found = turn()
        for (const [act, now] of [...steps].sort((a, b) => a[1] - b[1])) {
          const before = found
          const decided = act(before, now)
          if ('refused' in decided) continue
          found = { ...before, ...decided.change }
          expect([found.startAt, found.endAt, found.id]).toEqual([before.startAt, before.endAt, before.id])
          if (found.here)
            expect([found.holderId === null, found.confirmedAt === null]).toEqual([false, false])
          if (found.here) expect(found.confirmedAt).toBeGreaterThanOrEqual(found.startAt - ASK_MS)
          if (isOnDuty(found, now)) expect(now).toBeLessThan(found.endAt)
          expect(new Set(found.called).size).toBe(found.called.length)
          // Nobody loses a turn to another while they are there.
          if (before.here && found.here) expect(found.holderId).toBe(before.holderId)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('of two who take it, in whatever order, the first has it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...people], { minLength: 2 }), moment, (takers, now) => {
        let found = turn({ holderId: null })
        const won = takers.filter((me) => {
          const decided = take(found, me, now)
          if ('refused' in decided) return false
          found = { ...found, ...decided.change }
          return true
        })
        expect(won).toEqual(now < found.endAt ? takers.slice(0, 1) : [])
      }),
    )
  })

  test('a silent turn: everybody on the roster once, the leads at the end, then quiet; missed minutes lose nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 60, maxLength: 60 }), (gaps) => {
        const long = { ...turn(), endAt: startOfDay(MONDAY) + 20 * DAY }
        let found: Turn = long
        let now = found.startAt - ASK_MS
        const heard: string[] = []
        for (const gap of gaps) {
          const next = people.find((one) => !found.called.includes(one)) ?? null
          const asked = ask(found, next, now)
          if (asked.who !== 'nobody') heard.push(asked.person ?? 'leads')
          found = { ...found, ...asked.change }
          now += gap * MINUTE
        }
        expect(heard).toEqual([...people, 'leads'])
        expect(found.callAt).toBe(NEVER)
      }),
    )
  })
})

describe('the wait', () => {
  const standing = { online: 2, line: 2, minutesEach: 8, minutesLeft: 180 }

  test('is not made up: nobody there, never measured, too long, or the roster ends before', () => {
    expect(waitMinutes(standing)).toBe(8)
    expect(waitMinutes({ ...standing, online: 0 })).toBeNull()
    expect(waitMinutes({ ...standing, minutesEach: null })).toBeNull()
    expect(waitMinutes({ ...standing, line: 40 })).toBeNull()
    expect(waitMinutes({ ...standing, minutesLeft: 7 })).toBeNull()
    // Nobody stands before: no measure is needed to say so.
    expect(waitMinutes({ ...standing, line: 0, minutesEach: null })).toBe(1)
  })

  test('grows with the line and shrinks with the people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (online, line) => {
        const value = (there: number, before: number): number =>
          waitMinutes({ ...standing, online: there, line: before }) ?? Number.POSITIVE_INFINITY
        expect(value(online, line + 1)).toBeGreaterThanOrEqual(value(online, line))
        expect(value(online + 1, line)).toBeLessThanOrEqual(value(online, line))
      }),
    )
  })
})

describe('published waits', () => {
  const done = (...minutes: number[]) => minutes.map((one) => ({ minutes: one, answered: true }))
  const owed = (...minutes: number[]) => minutes.map((one) => ({ minutes: one, answered: false }))

  test('a service that answers the easy ones only does not look fast: what is still owed counts', () => {
    expect(waitQuantile([...done(5, 5, 5, 5), ...owed(600, 600, 600, 600, 600, 600)], 0.5)).toBeNull()
    expect(waitQuantile([...done(5, 5, 5, 5, 5, 5), ...owed(600, 600, 600, 600)], 0.5)).toBe(5)
    expect(waitQuantile([...done(5, 5, 5, 5, 5, 5), ...owed(600, 600, 600, 600)], 0.9)).toBeNull()
  })

  test('a letter of this minute is neither late nor answered', () => {
    const answered = done(10, 20, 30, 40, 50, 60, 70, 80, 90, 100)
    expect(waitQuantile([...answered, ...owed(0, 0, 0)], 0.9)).toBe(waitQuantile(answered, 0.9))
  })

  test('with everybody answered it is the plain quantile; who still waits never makes it shorter', () => {
    const minutes = fc.array(fc.nat(500), { minLength: 1, maxLength: 60 })
    const share = fc.constantFrom(0.5, 0.9)
    fc.assert(
      fc.property(minutes, minutes, share, (answered, waiting, part) => {
        const plain = quantile(answered, part)
        expect(waitQuantile(done(...answered), part)).toBe(plain)
        const all = waitQuantile([...done(...answered), ...owed(...waiting)], part)
        expect(all ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(plain ?? 0)
      }),
    )
  })
})

test('half of the values are at or below the median, nine of ten below the ninetieth percentile', () => {
  expect(quantile([], 0.5)).toBeNull()
  expect(quantile([7], 0.9)).toBe(7)
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (values, share) => {
      const found = quantile(values, share) ?? Number.NaN
      const below = values.filter((value) => value <= found).length
      expect(below / values.length).toBeGreaterThanOrEqual(share)
      expect(values.filter((value) => value < found).length / values.length).toBeLessThan(share)
    }),
  )
})
