export interface MonthGrid {
  readonly year: number
  readonly month: number
  /** Weeks from Sunday; `day` is null before the first. `id` is the date, or unique for an empty cell. */
  readonly cells: readonly { readonly id: string; readonly day: number | null }[]
}

/** The month of a date `YYYY-MM-DD` as a calendar shows it. */
export function monthGrid(on: string): MonthGrid {
  const year = Number(on.slice(0, 4))
  const month = Number(on.slice(5, 7))
  const before = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const empty = Array.from({ length: before }, (_, index) => ({ id: `before-${index}`, day: null }))
  const filled = Array.from({ length: days }, (_, index) => ({
    id: `${on.slice(0, 8)}${String(index + 1).padStart(2, '0')}`,
    day: index + 1,
  }))
  return { year, month, cells: [...empty, ...filled] }
}
