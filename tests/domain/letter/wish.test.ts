import { isExpected, isHeld } from '@shared/domain/letter/wish'

const HOUR = 3_600_000
const turn = {
  kind: 'service' as const,
  holderId: 'a',
  cancelled: false,
  leftAt: null,
  startAt: 2 * HOUR,
  endAt: 4 * HOUR,
}
const span = { at: HOUR, until: 3 * HOUR }

test('a letter is kept for nobody without a wish, for words that ask for help, and at the end of its time', () => {
  const held = { wishedExpertId: 'a', heldUntil: 3 * HOUR, rank: 1 } as const
  expect(isHeld(held, span.at)).toBe(true)
  expect(isHeld({ ...held, wishedExpertId: null }, span.at)).toBe(false)
  expect(isHeld({ ...held, rank: 0 }, span.at)).toBe(false)
  expect(isHeld(held, 3 * HOUR)).toBe(false)
  expect(isHeld({ ...held, heldUntil: 0 }, span.at)).toBe(false)
})

test.each([
  ['somebody else’s', { holderId: 'b' }],
  ['cancelled', { cancelled: true }],
  ['left', { leftAt: HOUR }],
  ['for emergencies', { kind: 'crisis' as const }],
  ['begins at the end of the time', { startAt: 3 * HOUR }],
  ['ends as the time begins', { startAt: 0, endAt: HOUR }],
])('a turn that is %s brings nobody', (_name, change) => {
  expect(isExpected([{ ...turn, ...change }], 'a', span)).toBe(false)
})

test('a turn that overlaps the time by a moment brings its holder', () => {
  expect(isExpected([turn], 'a', span)).toBe(true)
  expect(isExpected([{ ...turn, startAt: 0, endAt: HOUR + 1 }], 'a', span)).toBe(true)
  expect(isExpected([{ ...turn, startAt: 3 * HOUR - 1 }], 'a', span)).toBe(true)
})
