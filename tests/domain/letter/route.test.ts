import { type Candidate, route } from '@shared/domain/letter/route'
import * as fc from 'fast-check'

const expert = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  specialties: [],
  load: 0,
  limit: 12,
  ...change,
})
const wanted = { wishedExpertId: null, topic: 'sleep', without: null }

test.each([
  ['nobody is on duty', [], wanted, null],
  ['everybody owes as much as one may', [expert('a', { load: 12 })], wanted, null],
  ['only the silent one is on duty', [expert('a')], { ...wanted, without: 'a' }, null],
  [
    'somebody was asked for',
    [expert('a', { specialties: ['sleep'] }), expert('b', { load: 5 })],
    { ...wanted, wishedExpertId: 'b' },
    'b',
  ],
  [
    'the one asked for owes too much',
    [expert('a'), expert('b', { load: 12 })],
    { ...wanted, wishedExpertId: 'b' },
    'a',
  ],
  ['somebody knows the topic', [expert('a'), expert('b', { specialties: ['sleep'], load: 5 })], wanted, 'b'],
  [
    'two know the topic',
    [expert('a', { specialties: ['sleep'], load: 2 }), expert('b', { specialties: ['sleep'], load: 1 })],
    wanted,
    'b',
  ],
  ['all are equal', [expert('a'), expert('b')], wanted, 'a'],
  ['no topic was named', [expert('a', { load: 1 }), expert('b')], { ...wanted, topic: null }, 'b'],
] as const)('%s → %s', (_when, onDuty, thread, expected) => {
  expect(route(thread, onDuty)).toBe(expected)
})

test('whoever is chosen is on duty, is not the silent one, and owes less than the limit', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      specialties: fc.subarray(['sleep', 'work', 'love']),
      load: fc.nat(5),
      limit: fc.nat(5),
    }),
    { selector: ({ id }) => id },
  )
  const person = fc.option(fc.constantFrom('a', 'b', 'c', 'z'))
  fc.assert(
    fc.property(candidates, person, person, (onDuty, wishedExpertId, without) => {
      const chosen = route({ wishedExpertId, topic: 'sleep', without }, onDuty)
      const able = onDuty.filter(({ id, load, limit }) => id !== without && load < limit)
      if (chosen === null) return able.length === 0
      return able.some(({ id }) => id === chosen)
    }),
  )
})
