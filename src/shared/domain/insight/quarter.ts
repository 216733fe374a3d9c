import { DAY, dateOn, startOfDay } from '../../kit/time'

/** Three months, in which what people answer is counted together: `2026Q4`. */
export function quarterOf(at: number): string {
  const [year, month] = dateOn(at).split('-')
  return `${year}Q${Math.ceil(Number(month) / 3)}`
}

/** When a quarter is over. */
export function endOfQuarter(quarter: string): number {
  const [year = 0, number = 0] = quarter.split('Q').map(Number)
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`
  return startOfDay(next)
}

/** The quarter before or after. */
export function quarterBeside(quarter: string, way: -1 | 1): string {
  const end = endOfQuarter(quarter)
  return quarterOf(way === 1 ? end : end - 93 * DAY)
}
