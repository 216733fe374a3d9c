import { type Called, dueCalls, pageAt } from '@shared/domain/crisis/paging'
import * as fc from 'fast-check'

const rules = { nextAfterMinutes: 5, leadAfterMinutes: 15, everybodyAfterMinutes: 30, againEveryMinutes: 30 }
const MINUTE = 60_000
const since = Date.parse('2026-11-23T22:00:00+08:00')
const called = (steps: number, minutes: number): readonly Called[] =>
  dueCalls({ since, steps }, since + minutes * MINUTE, rules).called

test.each([
  [0, 0, ['duty']],
  [1, 4.99, []],
  [1, 5, ['next']],
  [2, 14.99, []],
  [2, 15, ['lead']],
  [3, 29.99, []],
  [3, 30, ['everybody']],
  [4, 59.99, []],
  [4, 60, ['everybody']],
])('after %i steps, at minute %d: %j are called', (steps, minutes, expected) => {
  expect(called(steps, minutes)).toEqual(expected)
})

test('the tick was missing for six hours: everybody whose turn it was is called, once', () => {
  expect(called(1, 360)).toEqual(['next', 'lead', 'everybody'])
})

test('however often the tick comes or fails to come, every step is taken once and in order, and never early', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }), (ticks) => {
      let steps = 0
      const seen: Called[] = []
      for (const minute of [...ticks].sort((a, b) => a - b)) {
        const due = dueCalls({ since, steps }, since + minute * MINUTE, rules)
        expect(due.steps).toBeGreaterThanOrEqual(steps)
        expect(pageAt({ since, steps: due.steps }, rules)).toBeGreaterThan(since + minute * MINUTE)
        if (due.called.length > 0) seen.push(...due.called)
        steps = due.steps
      }
      const firsts = seen.filter((one) => one !== 'everybody')
      expect(firsts).toEqual(['duty', 'next', 'lead'].slice(0, firsts.length))
    }),
  )
})
