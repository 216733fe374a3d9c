/** 97.5 % of a normal distribution lie below it, so that 95 % lie between it and its negative. */
const Z = 1.959963984540054

/**
 * A share of `size` independent answers with its 95 % score interval: Wilson EB. Probable inference, the law of
 * succession, and statistical inference. J Am Stat Assoc 1927;22:209–212. It holds for small numbers and never leaves 0
 * to 1 (Newcombe RG. Stat Med 1998;17:857–872, method 3). `size` need not be whole, where answers hang together.
 */
export function shareOf(
  share: number,
  size: number,
): { readonly share: number; readonly low: number; readonly high: number } {
  const square = Z * Z
  const middle = share + square / (2 * size)
  const wide = Z * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size))
  const whole = 1 + square / size
  return {
    share,
    low: Math.max(0, (middle - wide) / whole),
    high: Math.min(1, (middle + wide) / whole),
  }
}
