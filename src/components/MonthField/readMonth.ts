export type MonthProblem = 'missing' | 'notAYear' | 'notAMonth' | 'tooEarly' | 'tooLate'

export type MonthRead =
  | { readonly ok: true; readonly month: string }
  | { readonly ok: false; readonly problem: MonthProblem }

/** Reads what was typed as `YYYY-MM` between `min` and `max`, both inclusive. */
export function readMonth(year: string, month: string, min: string, max: string): MonthRead {
  if (year === '' || month === '') return { ok: false, problem: 'missing' }
  if (!/^(19|20)\d{2}$/.test(year)) return { ok: false, problem: 'notAYear' }
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return { ok: false, problem: 'notAMonth' }
  const read = `${year}-${month.padStart(2, '0')}`
  if (read < min) return { ok: false, problem: 'tooEarly' }
  if (read > max) return { ok: false, problem: 'tooLate' }
  return { ok: true, month: read }
}
