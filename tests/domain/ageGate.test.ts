import { admits, ageOn } from '@shared/domain/assessment/ageGate'
import { nextRetestAt } from '@shared/domain/assessment/retest'
import fc from 'fast-check'
import { scaleCatalog } from '../../catalog/scales/all'

const at = (text: string): number => Date.parse(text)

test.each([
  // In the month of birth the birthday may still come: the younger age counts.
  ['2008-11', '2026-11-23T12:00:00+08:00', 17],
  ['2008-11', '2026-11-30T23:59:59+08:00', 17],
  ['2008-11', '2026-12-01T00:00:00+08:00', 18],
  ['2008-10', '2026-11-23T12:00:00+08:00', 18],
  ['2008-12', '2026-11-23T12:00:00+08:00', 17],
  ['2026-11', '2026-11-23T12:00:00+08:00', -1],
  ['2026-10', '2026-11-23T12:00:00+08:00', 0],
  ['1930-01', '2026-11-23T12:00:00+08:00', 96],
  // 16:00 UTC is the next day in Shanghai
  ['2008-11', '2026-11-30T15:59:59Z', 17],
  ['2008-11', '2026-11-30T16:00:00Z', 18],
])('born %s, on %s: %i', (birthMonth, on, age) => {
  expect(ageOn(birthMonth, at(on))).toBe(age)
})

test.each(['2008-13', '2008-00', '2008', '2008-1', ''])('%j is no month', (birthMonth) => {
  expect(() => ageOn(birthMonth, at('2026-11-23T12:00:00+08:00'))).toThrow(RangeError)
})

test('nobody gets younger', () => {
  const month = fc
    .tuple(fc.integer({ min: 1920, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, no]) => `${year}-${String(no).padStart(2, '0')}`)
  const moment = fc.integer({ min: at('2024-01-01'), max: at('2040-01-01') })
  fc.assert(
    fc.property(month, moment, fc.nat({ max: 400 * 86_400_000 }), (birthMonth, now, later) => {
      expect(ageOn(birthMonth, now + later)).toBeGreaterThanOrEqual(ageOn(birthMonth, now))
    }),
  )
})

const population = (age_min: number | null, age_max: number | null) => ({
  population: { text: '', age_min, age_max },
})

test.each([
  [18, null, 17, false],
  [18, null, 18, true],
  [18, null, 99, true],
  [8, 18, 7, false],
  [8, 18, 18, true],
  [8, 18, 19, false],
  [null, null, 30, true],
  [null, null, -1, false],
])('from %j to %j, aged %i: %s', (min, max, age, admitted) => {
  expect(admits(population(min, max), age)).toBe(admitted)
})

test('a retest waits as long as the scale says, and MDQ is not repeated', () => {
  const scale = (id: string) =>
    scaleCatalog.find((one) => one.id === id) ?? { retest: { min_days: -1, basis: '' } }
  expect(nextRetestAt(scale('sds'), 1_000)).toBe(1_000 + 7 * 86_400_000)
  expect(nextRetestAt(scale('mdq'), 1_000)).toBeNull()
})
