/**
 * Exact rational numbers, so that a score never drifts. Numerator and denominator are safe integers; the
 * denominator is positive and the fraction is in lowest terms.
 */
export interface Fraction {
  readonly num: number
  readonly den: number
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** @throws RangeError when the denominator is zero or a part is not a safe integer. */
export function fraction(num: number, den = 1): Fraction {
  if (den === 0 || !Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    throw new RangeError(`not a fraction: ${num}/${den}`)
  const divisor = gcd(Math.abs(num), Math.abs(den)) || 1
  const sign = den < 0 ? -1 : 1
  return { num: (sign * num) / divisor + 0, den: Math.abs(den) / divisor }
}

/** The exact value of a finite decimal such as 6.8 or 8.45, at most six places. */
export function fromDecimal(value: number): Fraction {
  for (let den = 1, places = 0; places <= 6; den *= 10, places += 1) {
    const num = Math.round(value * den)
    if (num / den === value) return fraction(num, den)
  }
  throw new RangeError(`more than six decimal places: ${value}`)
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den)
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, fraction(-b.num, b.den))
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den)
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num)

/** Negative, zero or positive, as for a sort. */
export const compare = (a: Fraction, b: Fraction): number => a.num * b.den - b.num * a.den

/** Largest whole number that is not above it. */
export const floor = (a: Fraction): number => Math.floor(a.num / a.den)

/** Nearest whole number; a half goes up. */
export const roundHalfUp = (a: Fraction): number => Math.floor((2 * a.num + a.den) / (2 * a.den))

/** As a JSON number, rounded half-up to four places: how values are shown and stored. */
export const toNumber = (a: Fraction): number => roundHalfUp(fraction(a.num * 10_000, a.den)) / 10_000
