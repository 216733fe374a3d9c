/** How long one conversation keeps an expert, as long as nothing better is known. */
const MINUTES_EACH = 8
/** An estimate beyond this is none. */
const LONGEST = 120

/**
 * About how many minutes until it is a newcomer's turn; null when nobody is there, or when it is too long to say.
 *
 * @param waiting how many stand in line before
 */
export function waitMinutes(online: number, waiting: number): number | null {
  if (online === 0) return null
  const minutes = Math.max(1, Math.ceil((waiting * MINUTES_EACH) / online))
  return minutes > LONGEST ? null : minutes
}

/** The value below or at which that share of the values lies; null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
