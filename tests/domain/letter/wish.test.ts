import { isHeld } from '@shared/domain/letter/wish'

const HOUR = 3_600_000

test('a letter is kept for nobody without a wish, for words that ask for help, and at the end of its time', () => {
  const held = { wishedExpertId: 'a', heldUntil: 3 * HOUR, rank: 1 } as const
  expect(isHeld(held, HOUR)).toBe(true)
  expect(isHeld({ ...held, wishedExpertId: null }, HOUR)).toBe(false)
  expect(isHeld({ ...held, rank: 0 }, HOUR)).toBe(false)
  expect(isHeld(held, 3 * HOUR)).toBe(false)
  expect(isHeld({ ...held, heldUntil: 0 }, HOUR)).toBe(false)
})
