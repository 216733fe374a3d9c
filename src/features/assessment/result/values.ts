/** Place of a value within a range, 0 to 1. */
export function shareOf(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)))
}

/** A value as it is read: whole, or with at most two decimals. */
export function valueText(value: number): string {
  return String(Math.round(value * 100) / 100)
}
