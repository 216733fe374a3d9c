import { createHash } from 'node:crypto'
import { awarenessOf, drawOf, LEAST_PEOPLE, rightIn } from '@shared/domain/insight/survey'
import { shareOf } from '@shared/domain/insight/wilson'
import * as fc from 'fast-check'
import survey from '../../../catalog/courses/awareness-survey.json'

const { pool, draw } = survey
const rankFor = (who: string) => (id: string) => createHash('sha256').update(`${who} ${id}`).digest('hex')
const drawnFor = (who: string) => drawOf(pool, draw, rankFor(who))
const saidOf = (holds: boolean) => (holds ? 'true' : 'false') as 'true' | 'false'

test('answers to anything but what was drawn are none: another statement, one twice, too few, too many', () => {
  const drawn = drawnFor('somebody')
  const answers = drawn.map(({ id, true: holds }) => ({ id, said: saidOf(holds) }))
  const [first = { id: '', said: 'true' as const }] = answers
  const other = pool.find(({ id }) => !drawn.some((one) => one.id === id))?.id ?? ''
  for (const odd of [
    [],
    answers.slice(1),
    [...answers, first],
    [...answers.slice(1), { id: other, said: 'true' as const }],
    [...answers.slice(0, 4), first],
    [...answers.slice(1), { id: '__proto__', said: 'true' as const }],
  ])
    expect(rightIn(drawn, odd)).toBeNull()
  expect(rightIn(drawn, answers)).toBe(5)
  expect(
    rightIn(
      drawn,
      answers.map(({ id }) => ({ id, said: 'unsure' as const })),
    ),
  ).toBe(0)
  expect(rightIn(drawn, [{ ...first, said: 'unsure' }, ...answers.slice(1)])).toBe(4)
})

test('whoever asks again gets the same five, of five themes', () => {
  fc.assert(
    fc.property(fc.string(), (who) => {
      const drawn = drawnFor(who)
      expect(drawn.length).toBe(5)
      expect(new Set(drawn.map(({ theme }) => theme)).size).toBe(5)
      expect(drawnFor(who)).toEqual(drawn)
      expect(drawOf([...pool].reverse(), draw, rankFor(who))).toEqual(drawn)
    }),
  )
})

test('over many people every statement is drawn about equally often', () => {
  const times = new Map<string, number>()
  for (let who = 0; who < 4000; who++)
    for (const { id } of drawnFor(String(who))) times.set(id, (times.get(id) ?? 0) + 1)
  // 4,000 × 5 ÷ 20 = 1,000 each; five standard deviations are about 140.
  for (const { id } of pool) expect(Math.abs((times.get(id) ?? 0) - 1000)).toBeLessThan(140)
})

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i: the interval that Newcombe 1998 publishes in table I, method 3', (right, all, low, high) => {
  const interval = shareOf(right / all, all)
  expect(interval.low.toFixed(4)).toBe(low.toFixed(4))
  expect(interval.high.toFixed(4)).toBe(high.toFixed(4))
})

test('the interval holds the share, stays within 0 and 1, and narrows with more answers', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), (some, all) => {
      const share = Math.min(some, all) / all
      const { low, high } = shareOf(share, all)
      expect(low).toBeLessThanOrEqual(share + 1e-12)
      expect(high).toBeGreaterThanOrEqual(share - 1e-12)
      expect(low >= 0 && high <= 1).toBe(true)
      const more = shareOf(share, all * 4)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

describe('the share of a region', () => {
  test('below thirty people there is none', () => {
    expect(awarenessOf([0, 0, 0, 0, LEAST_PEOPLE - 1, 0])).toBeNull()
    expect(awarenessOf([0, 0, 0, 0, 0, 0])).toBeNull()
    expect(awarenessOf([0, 0, 0, 0, LEAST_PEOPLE, 0])).not.toBeNull()
  })

  test('people who know all or nothing count as one answer each, people who differ by chance as five', () => {
    const all = awarenessOf([20, 0, 0, 0, 0, 20])
    expect(all?.share).toBe(0.5)
    expect(all?.low).toBeCloseTo(shareOf(0.5, 40).low, 10)
    const each = awarenessOf([0, 0, 0, 0, 50, 0])
    expect(each?.share).toBeCloseTo(0.8, 10)
    expect(each?.low).toBeCloseTo(shareOf(0.8, 250).low, 10)
    // By hand: shares 0.6 (10 people), 0.8 (20), 1 (10); mean 0.8, variance 0.8/39 = 0.020513; effect 5 × 0.020513 ÷ 0.16 = 0.641 → 1.
    expect(awarenessOf([0, 0, 0, 10, 20, 10])?.high).toBeCloseTo(shareOf(0.8, 200).high, 10)
    // Shares 0.2 (20) and 1 (20): mean 0.6, variance 6.4/39; effect 5 × 0.164103 ÷ 0.24 = 3.4188; 200 ÷ 3.4188 = 58.5.
    expect(awarenessOf([0, 20, 0, 0, 0, 20])?.low).toBeCloseTo(shareOf(0.6, 58.5).low, 10)
  })

  test('everybody knows everything: the interval still says how few were asked', () => {
    const { low, high } = awarenessOf([0, 0, 0, 0, 0, 30]) ?? { low: 0, high: 0 }
    expect(high).toBe(1)
    expect(low).toBeCloseTo(shareOf(1, 30).low, 10)
  })
})
