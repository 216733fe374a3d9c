/** Epoch milliseconds, the end exclusive. */
export interface OpenPeriod {
  readonly startAt: number
  readonly endAt: number
}

/** Minutes since midnight of a time of day, `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export const overlaps = (one: OpenPeriod, other: OpenPeriod): boolean =>
  one.startAt < other.endAt && other.startAt < one.endAt
