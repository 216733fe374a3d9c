import {
  type HoursRules,
  isOpen,
  nextOpening,
  openMinutesBetween,
  openPeriods,
  promiseAt,
} from '@shared/domain/duty/hours'
import { type Calendar, dayKind } from '@shared/kit/calendar'
import * as fc from 'fast-check'
import { calendar } from '../../../catalog/calendar/calendar'

const rules: HoursRules = {
  periods: [
    { start: '08:30', end: '11:30' },
    { start: '14:30', end: '17:30' },
  ],
}
const at = (text: string): number => Date.parse(`${text}+08:00`)
const promised = (text: string, minutes = 120): string | null => {
  const found = promiseAt(rules, calendar, at(text), minutes)
  return found && new Date(found.at + 8 * 3_600_000).toISOString().slice(0, 16)
}

test.each([
  ['a letter at 23:10 on a Saturday', '2026-11-21T23:10', '2026-11-23T10:30'],
  ['one before the doors open', '2026-11-23T06:00', '2026-11-23T10:30'],
  [
    'one that fills a session exactly falls on its end, not behind lunch',
    '2026-11-23T09:30',
    '2026-11-23T11:30',
  ],
  ['one that runs into lunch goes on after it', '2026-11-23T10:00', '2026-11-23T15:00'],
  ['one at the last minute of the day', '2026-11-23T17:29', '2026-11-24T10:29'],
  ['one at closing time', '2026-11-23T17:30', '2026-11-24T10:30'],
  ['one on Friday afternoon', '2026-11-27T16:30', '2026-11-30T09:30'],
  ['one before National Day waits for the eighth', '2026-09-30T17:00', '2026-10-08T10:00'],
  ['one on a Saturday that was made a workday', '2026-10-10T08:30', '2026-10-10T10:30'],
  ['one on a Monday that is a holiday', '2026-04-06T09:00', '2026-04-07T10:30'],
])('the promise of %s', (_name, when, expected) => {
  expect(promised(when)).toBe(expected)
})

test('a year without a table is never passed off as known: its New Year is a holiday, and that is said', () => {
  expect(dayKind(calendar, '2027-01-01')).toEqual({ kind: 'holiday', known: false, name: '元旦' })
  expect(dayKind(calendar, '2027-02-06')).toMatchObject({ kind: 'holiday', known: false, name: '春节' })
  expect(dayKind(calendar, '2027-03-01')).toMatchObject({ kind: 'workday', known: false })
  expect(promiseAt(rules, calendar, at('2026-12-31T17:00'), 120)).toEqual({
    at: at('2027-01-04T10:00'),
    known: false,
  })
  expect(promiseAt(rules, calendar, at('2026-12-31T09:00'), 120)?.known).toBe(true)
})

test('days of their own: closed for a power cut, open on a Sunday', () => {
  const special: HoursRules = {
    ...rules,
    specialDays: { '2026-11-23': [], '2026-11-29': [{ start: '09:00', end: '10:00' }] },
  }
  expect(openPeriods(special, calendar, '2026-11-23')).toEqual([])
  expect(promiseAt(special, calendar, at('2026-11-21T23:10'), 120)?.at).toBe(at('2026-11-24T10:30'))
  expect(isOpen(special, calendar, at('2026-11-29T09:30'))).toBe(true)
})

test('a service that never opens has no promise, and the search for one ends', () => {
  const never: HoursRules = { periods: [] }
  expect(promiseAt(never, calendar, at('2026-11-23T09:00'), 120)).toBeNull()
  expect(nextOpening(never, calendar, at('2026-11-23T09:00'))).toBeNull()
})

test('the doors open at the minute and are closed at the minute', () => {
  for (const [time, open] of [
    ['08:29', false],
    ['08:30', true],
    ['11:29', true],
    ['11:30', false],
    ['14:30', true],
    ['17:30', false],
  ] as const)
    expect([time, isOpen(rules, calendar, at(`2026-11-23T${time}`))]).toEqual([time, open])
  expect(nextOpening(rules, calendar, at('2026-11-23T11:30'))).toBe(at('2026-11-23T14:30'))
  expect(nextOpening(rules, calendar, at('2026-11-23T09:00'))).toBe(at('2026-11-23T09:00'))
})

describe('for any instant and any promise', () => {
  const instant = fc.integer({ min: at('2024-01-01T00:00'), max: at('2028-12-01T00:00') })
  const minutes = fc.integer({ min: 1, max: 3000 })

  test('exactly that many open minutes lie between, and it falls into open time', () => {
    fc.assert(
      fc.property(instant, minutes, (from, owed) => {
        const found = promiseAt(rules, calendar, from, owed)
        if (!found) throw new Error('there is always a promise')
        expect(openMinutesBetween(rules, calendar, from, found.at)).toBeCloseTo(owed, 6)
        expect(isOpen(rules, calendar, found.at - 1)).toBe(true)
      }),
    )
  })

  test('who writes later is never promised an earlier reply', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 7 * 86_400_000 }), minutes, (from, later, owed) => {
        const first = promiseAt(rules, calendar, from, owed)
        const second = promiseAt(rules, calendar, from + later, owed)
        expect(first && second && second.at >= first.at).toBe(true)
      }),
    )
  })
})

test('the tables contradict neither themselves nor the calendar', () => {
  const { holidays, makeUpDays }: Calendar = calendar
  for (const on of makeUpDays) {
    expect(holidays.has(on)).toBe(false)
    expect([0, 6]).toContain(new Date(`${on}T00:00:00Z`).getUTCDay())
  }
  expect(holidays.size).toBe(28 + 28 + 33)
})
