import type { Entry } from '@shared/domain/directory/entry'
import { find, townsOf } from '@shared/domain/directory/find'
import { standingOf, toVerify } from '@shared/domain/directory/freshness'
import { isOpenAt, opensNextAt } from '@shared/domain/directory/openTimes'
import { isWorkingDay } from '@shared/kit/calendar'
import { addDays, dateOn, isoInShanghai } from '@shared/kit/time'
import fc from 'fast-check'
import { calendar } from '../../../catalog/calendar/calendar'

const today = '2026-11-26'
const at = (iso: string): number => Date.parse(`${iso}+08:00`)
const isWorkday = (on: string): boolean => isWorkingDay(calendar, on)
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'line',
  name: id,
  number: '12345',
  topics: [],
  town: null,
  forWhom: '',
  open: null,
  address: '',
  place: null,
  visit: '',
  room: null,
  verifiedOn: today,
  ...more,
})
const any = { topic: null, town: null }
const always = [{ days: 'every', start: '00:00', end: '24:00' }] as const
const office = [{ days: 'workdays', start: '08:30', end: '11:30' }] as const
const night = [{ days: 'every', start: '18:00', end: '06:00' }] as const

describe('what nobody has verified', () => {
  test('is never shown as fact, nor is what was verified long ago, or tomorrow', () => {
    const days = [null, addDays(today, 1), addDays(today, -120), addDays(today, -400), 'yesterday']
    const entries = days.map((verifiedOn, index) => entry(`e${index}`, { verifiedOn, town: '某镇' }))
    expect(find(entries, ['line'], any, { at: at(`${today}T10:00:00`), isWorkday })).toEqual([])
    expect(townsOf(entries, today)).toEqual([])
    expect(toVerify(entries, today)).toHaveLength(entries.length)
  })

  test.each([
    [0, 'shown'],
    [59, 'shown'],
    [60, 'ageing'],
    [119, 'ageing'],
    [120, 'hidden'],
  ] as const)('after %i days an entry is %s', (days, standing) => {
    expect(standingOf(addDays(today, -days), today)).toBe(standing)
  })

  test('the monthly list: nothing hidden is missing from it, and what is hidden comes first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }), { maxLength: 30 }),
        (ages) => {
          const entries = ages.map((days, index) =>
            entry(`e${index}`, { verifiedOn: days === null ? null : addDays(today, -days) }),
          )
          const due = toVerify(entries, today)
          const hidden = entries.filter(({ verifiedOn }) => standingOf(verifiedOn, today) === 'hidden')
          expect(
            due
              .slice(0, hidden.length)
              .map(({ entry: one }) => one.id)
              .sort(),
          ).toEqual(hidden.map(({ id }) => id).sort())
          expect(due).toHaveLength(ages.filter((days) => days === null || days >= 30).length)
        },
      ),
    )
  })
})

describe('open now', () => {
  test.each([
    ['a working day', '2026-11-26T08:30:00', true],
    ['the end has come', '2026-11-26T11:30:00', false],
    ['a Sunday', '2026-11-29T09:00:00', false],
    ['a holiday that is no Sunday', '2026-10-01T09:00:00', false],
    ['a Sunday on which people work', '2026-09-20T09:00:00', true],
  ])('office hours: %s', (_, iso, open) => {
    expect(isOpenAt(office, at(iso), isWorkday)).toBe(open)
  })

  test('a night that began yesterday is still open, and ends on its minute', () => {
    expect(isOpenAt(night, at('2026-11-26T05:59:59'), isWorkday)).toBe(true)
    expect(isOpenAt(night, at('2026-11-26T06:00:00'), isWorkday)).toBe(false)
    expect(
      isOpenAt([{ days: [6], start: '18:00', end: '06:00' }], at('2026-11-29T03:00:00'), isWorkday),
    ).toBe(true)
    expect(
      isOpenAt([{ days: [6], start: '18:00', end: '06:00' }], at('2026-11-28T03:00:00'), isWorkday),
    ).toBe(false)
  })

  test('round the clock is never closed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00:00'), max: at('2026-12-31T00:00:00') }),
        (moment) => {
          expect(isOpenAt(always, moment, isWorkday)).toBe(true)
        },
      ),
    )
  })

  test('a closed one says when it opens, over a weekend and over the long holidays', () => {
    const next = (iso: string) => isoInShanghai(opensNextAt(office, at(iso), isWorkday) ?? 0)
    expect(next('2026-11-27T12:00:00')).toBe('2026-11-30T08:30:00+08:00')
    expect(dateOn(opensNextAt(office, at('2026-09-30T12:00:00'), isWorkday) ?? 0) > '2026-10-05').toBe(true)
    expect(
      opensNextAt([{ days: [], start: '08:00', end: '09:00' }], at('2026-11-27T12:00:00'), isWorkday),
    ).toBeNull()
  })

  test('what is said to open next is open then, and not before', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
    const open = fc.array(
      fc.record({
        days: fc.oneof(
          fc.constantFrom('every' as const, 'workdays' as const),
          fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        ),
        start: time,
        end: time,
      }),
      { minLength: 1, maxLength: 3 },
    )
    const moment = fc.integer({ min: at('2026-01-01T00:00:00'), max: at('2026-12-31T00:00:00') })
    fc.assert(
      fc.property(open, moment, (times, from) => {
        const next = opensNextAt(times, from, isWorkday)
        if (next === null) return
        expect(next).toBeGreaterThanOrEqual(from)
        expect(isOpenAt(times, next, isWorkday)).toBe(true)
        if (next > from) expect(isOpenAt(times, next - 1, isWorkday)).toBe(false)
      }),
    )
  })
})

describe('the order of lines', () => {
  const now = { at: at('2026-11-26T19:00:00'), isWorkday }

  test('a person is sent to a line that nobody answers: open ones come first, whatever else they are', () => {
    const entries = [
      entry('closed-exact', { topics: ['sleep'], open: office }),
      entry('unknown'),
      entry('open-general', { open: night }),
      entry('open-old', { open: night, verifiedOn: addDays(today, -70) }),
      entry('open-exact', { topics: ['sleep'], open: night }),
    ]
    const found = find(entries, ['line'], { topic: 'sleep', town: null }, now)
    expect(found.map(({ entry: { id } }) => id)).toEqual([
      'open-exact',
      'open-general',
      'open-old',
      'unknown',
      'closed-exact',
    ])
    expect(found.at(-1)).toMatchObject({ state: 'closed', opensAt: at('2026-11-27T08:30:00') })
    expect(found.map(({ ageing }) => ageing)).toEqual([false, false, true, false, false])
  })

  test('another topic, town or kind is left out; a line for anything and everywhere stays', () => {
    const entries = [
      entry('all'),
      entry('exam', { topics: ['exam'] }),
      entry('east', { town: '东镇' }),
      entry('west', { town: '西镇' }),
      entry('clinic', { kind: 'clinic' }),
    ]
    const ids = find(entries, ['line'], { topic: 'sleep', town: '东镇' }, now).map(({ entry: { id } }) => id)
    expect(ids).toEqual(['east', 'all'])
    expect(townsOf(entries, today)).toEqual(['东镇', '西镇'])
  })
})
