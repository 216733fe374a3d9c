import { nextAiring } from '@shared/domain/content/airing'
import { addDays, dateOn, startOfDay, weekdayOf } from '@shared/kit/time'
import fc from 'fast-check'

const friday = { weekday: 5, start: '19:00', end: '20:00' } as const
const at = (text: string): number => Date.parse(`${text}+08:00`)

test.each([
  ['the minute before it ends', '2026-11-27T19:59:59.999', '2026-11-27'],
  ['the instant at which it ends', '2026-11-27T20:00:00', '2026-12-04'],
  ['midnight in Shanghai, which is yesterday in the west', '2026-11-27T00:00:00', '2026-11-27'],
  ['the day after', '2026-11-28T00:00:00', '2026-12-04'],
  ['the end of a year', '2026-12-29T12:00:00', '2027-01-01'],
])('somebody waits in vain for a programme: asked at %s', (_, now, on) => {
  expect(nextAiring(friday, at(now))).toEqual({
    on,
    startAt: startOfDay(on) + 19 * 3_600_000,
    endAt: startOfDay(on) + 20 * 3_600_000,
  })
})

test('whenever one asks, it is on its weekday, not over, and no earlier one was left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2024-01-01T00:00'), max: at('2029-01-01T00:00') }), (now) => {
      const { on, endAt } = nextAiring(friday, now)
      expect(weekdayOf(on)).toBe(friday.weekday)
      expect(endAt).toBeGreaterThan(now)
      const before = startOfDay(addDays(on, -7)) + 20 * 3_600_000
      expect(before).toBeLessThanOrEqual(now)
      expect(on >= dateOn(now)).toBe(true)
    }),
  )
})
