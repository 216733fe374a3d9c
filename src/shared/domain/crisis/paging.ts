const MINUTE = 60_000

/** After how many minutes without a person's acknowledgement the next ones are called; a region's settings. */
export interface PagingRules {
  readonly nextAfterMinutes: number
  readonly leadAfterMinutes: number
  readonly everybodyAfterMinutes: number
  /** From then on everybody is called again and again: nobody gives up quietly. */
  readonly againEveryMinutes: number
}

/** Who is called: those on duty, the next on the roster, the supervisors, or all of them and the administrators. */
export type Called = 'duty' | 'next' | 'lead' | 'everybody'

/** How a round of calls stands: when it began, and how many of its steps were carried out. */
export interface Paging {
  readonly since: number
  readonly steps: number
}

const FIRST: readonly Called[] = ['duty', 'next', 'lead']

/** When the next step of a round is due, if nobody has acknowledged it by then. */
export function pageAt({ since, steps }: Paging, rules: PagingRules): number {
  const { nextAfterMinutes, leadAfterMinutes, everybodyAfterMinutes, againEveryMinutes } = rules
  const minutes = [0, nextAfterMinutes, leadAfterMinutes][steps]
  return since + (minutes ?? everybodyAfterMinutes + (steps - FIRST.length) * againEveryMinutes) * MINUTE
}

/**
 * The steps that are due now. After a gap in the ticks several are due at once: each of them is carried out, but of
 * those that call everybody only one.
 */
export function dueCalls(
  paging: Paging,
  at: number,
  rules: PagingRules,
): { readonly called: readonly Called[]; readonly steps: number } {
  const called = new Set<Called>()
  let { steps } = paging
  while (pageAt({ ...paging, steps }, rules) <= at) {
    called.add(FIRST[steps] ?? 'everybody')
    steps += 1
  }
  return { called: [...called], steps }
}
