/** An estimate beyond this is none. */
const LONGEST = 120

/** How the service stands for somebody who comes now. */
export interface Standing {
  /** Who is there. */
  readonly online: number
  /** How many stand in line before: those whom nobody has taken, and those whom the ones who are there still owe. */
  readonly line: number
  /** How long one keeps an expert, as measured; null while that is not known. */
  readonly minutesEach: number | null
  /** How long those who are there still stay. */
  readonly minutesLeft: number
}

/**
 * About how many minutes until it is a newcomer's turn; null when nobody is there, when it was never measured how long
 * one takes, when it is too long to say, and when the roster ends before.
 */
export function waitMinutes({ online, line, minutesEach, minutesLeft }: Standing): number | null {
  if (online === 0 || (line > 0 && minutesEach === null)) return null
  const minutes = Math.max(1, Math.ceil((line * (minutesEach ?? 0)) / online))
  return minutes > Math.min(LONGEST, minutesLeft) ? null : minutes
}

/** One reply: how long it was waited for, or how long it is being waited for already. */
export interface Wait {
  readonly minutes: number
  readonly answered: boolean
}

/** Sums of shares are exact to less than this. */
const EXACT = 1e-9

/**
 * The time within which that share of all who wait gets a reply, with those who have none yet: each of them counts as
 * waiting longer than until now, not as answered now, and not left out (the product-limit estimate). Null when so few
 * have been answered that it cannot be said. With everybody answered it is the plain quantile.
 */
export function waitQuantile(waits: readonly Wait[], share: number): number | null {
  const sorted = [...waits].sort((a, b) => a.minutes - b.minutes || Number(b.answered) - Number(a.answered))
  let without = 1
  for (const [index, { minutes, answered }] of sorted.entries()) {
    if (answered) without *= 1 - 1 / (sorted.length - index)
    if (1 - without >= share - EXACT) return minutes
  }
  return null
}

/** The value below or at which that share of the values lies; null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
