import {
  add,
  compare,
  divide,
  floor,
  fraction,
  fromDecimal,
  multiply,
  roundHalfUp,
  subtract,
  toNumber,
} from '@shared/kit/fraction'
import fc from 'fast-check'

const small = fc.integer({ min: -2000, max: 2000 })
const any = fc.tuple(small, fc.integer({ min: 1, max: 500 })).map(([num, den]) => fraction(num, den))

test('fractions obey arithmetic exactly', () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(subtract(add(a, b), b)).toEqual(a)
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      if (b.num !== 0) expect(multiply(divide(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
      expect(floor(a)).toBe(Math.floor(a.num / a.den))
    }),
  )
})

test('a half goes up, and a tie is a tie only when it is exact', () => {
  expect([fraction(5, 2), fraction(-5, 2), fraction(249, 100)].map(roundHalfUp)).toEqual([3, -2, 2])
  // 1.00005 has no exact binary form; as a fraction it is a tie.
  expect(toNumber(fraction(100_005, 100_000))).toBe(1.0001)
  expect(toNumber(fraction(1, 3))).toBe(0.3333)
  expect(toNumber(fraction(2, 3))).toBe(0.6667)
})

test('a decimal is read as it is printed', () => {
  expect(fromDecimal(6.8)).toEqual({ num: 34, den: 5 })
  expect(fromDecimal(-0)).toEqual({ num: 0, den: 1 })
  expect(() => fromDecimal(1 / 3)).toThrow(RangeError)
  expect(() => fromDecimal(Number.NaN)).toThrow(RangeError)
})

test.each([
  [1, 0],
  [Number.NaN, 1],
  [0.5, 1],
  [1, Number.POSITIVE_INFINITY],
])('%d/%d is no fraction', (num, den) => {
  expect(() => fraction(num, den)).toThrow(RangeError)
})
