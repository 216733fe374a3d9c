import { type BreathPart, breathAt, breathMs, placeAt } from '@shared/domain/content/rhythm'
import fc from 'fast-check'

const part = fc.record<BreathPart>({
  kind: fc.constantFrom('in', 'hold', 'out', 'rest'),
  seconds: fc.integer({ min: 1, max: 12 }),
})
const breath = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
  rounds: fc.integer({ min: 1, max: 30 }),
})
const box: readonly BreathPart[] = [
  { kind: 'in', seconds: 4 },
  { kind: 'hold', seconds: 4 },
  { kind: 'out', seconds: 4 },
  { kind: 'rest', seconds: 4 },
]

test('a box is drawn wrong: it fills, stays full, empties, stays empty, and begins again', () => {
  const at = (second: number) => breathAt(box, 2, second * 1000)
  expect(at(0)).toEqual({ round: 0, part: 0, leftMs: 4000, amount: 0, aim: 1 })
  expect(at(2)).toEqual({ round: 0, part: 0, leftMs: 2000, amount: 0.5, aim: 1 })
  expect(at(4)).toEqual({ round: 0, part: 1, leftMs: 4000, amount: 1, aim: 1 })
  expect(at(9)).toEqual({ round: 0, part: 2, leftMs: 3000, amount: 0.75, aim: 0 })
  expect(at(15)).toEqual({ round: 0, part: 3, leftMs: 1000, amount: 0, aim: 0 })
  expect(at(16)).toEqual({ round: 1, part: 0, leftMs: 4000, amount: 0, aim: 1 })
  expect(at(32)).toBeNull()
})

test('a breath that ends early or never: it runs exactly as long as its parts and rounds', () => {
  fc.assert(
    fc.property(breath, ({ parts, rounds }) => {
      const whole = parts.reduce((sum, { seconds }) => sum + seconds, 0) * 1000 * rounds
      expect(breathMs(parts, rounds)).toBe(whole)
      expect(breathAt(parts, rounds, whole)).toBeNull()
      expect(breathAt(parts, rounds, whole - 1)).toMatchObject({ round: rounds - 1, part: parts.length - 1 })
    }),
  )
})

test('a shape that jumps: in one millisecond it moves no further than its part allows', () => {
  const moment = breath.chain((one) =>
    fc.record({
      breath: fc.constant(one),
      ms: fc.integer({ min: 0, max: breathMs(one.parts, one.rounds) - 2 }),
    }),
  )
  fc.assert(
    fc.property(moment, ({ breath: { parts, rounds }, ms }) => {
      const now = breathAt(parts, rounds, ms)
      const next = breathAt(parts, rounds, ms + 1)
      if (!now || !next) throw new Error('over too early')
      expect(now.amount).toBeGreaterThanOrEqual(0)
      expect(now.amount).toBeLessThanOrEqual(1)
      expect(Math.abs(next.amount - now.amount)).toBeLessThanOrEqual(1 / 1000 + 1e-9)
      const kind = parts[now.part]?.kind
      if (now.part === next.part && kind === 'in') expect(next.amount).toBeGreaterThanOrEqual(now.amount)
      if (now.part === next.part && kind === 'out') expect(next.amount).toBeLessThanOrEqual(now.amount)
      expect(now.leftMs).toBeGreaterThan(0)
      expect(now.leftMs).toBeLessThanOrEqual((parts[now.part]?.seconds ?? 0) * 1000)
    }),
  )
})

test('a clock that was set back shows the beginning, and a breath without parts is over at once', () => {
  expect(breathAt(box, 1, -5000)).toEqual(breathAt(box, 1, 0))
  expect(breathAt([], 3, 0)).toBeNull()
})

test('a piece that is skipped or shown twice: every moment has one piece, in order, and what is left adds up', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(pieces, fc.double({ min: 0, max: 0.999, noNaN: true }), (seconds, share) => {
      const whole = seconds.reduce((sum, one) => sum + one, 0) * 1000
      const ms = Math.floor(whole * share)
      const place = placeAt(seconds, ms)
      if (!place) throw new Error('over too early')
      const before = seconds.slice(0, place.index).reduce((sum, one) => sum + one, 0) * 1000
      expect(before + place.intoMs).toBe(ms)
      expect(place.intoMs + place.leftMs).toBe((seconds[place.index] ?? 0) * 1000)
    }),
  )
  expect(placeAt([2, 3], 5000)).toBeNull()
})
