/** One line of the bench: what was measured, and whether it keeps to its budget. */
export interface Row {
  readonly what: string
  readonly value: string
  readonly budget: string
  readonly kept: boolean
}

/** What the run says at its end, and the code with which it ends: 1 when any budget is exceeded. */
export function verdictOf(rows: readonly Row[]): { readonly words: string; readonly code: 0 | 1 } {
  const over = rows.filter(({ kept }) => !kept)
  if (over.length === 0) return { words: 'Every budget is kept.', code: 0 }
  const lines = over.map(({ what, value, budget }) => `  ${what}: ${value}, budget ${budget}`)
  return { words: ['Over budget:', ...lines].join('\n'), code: 1 }
}
