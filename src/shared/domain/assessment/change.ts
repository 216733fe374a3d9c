import type { Score } from './types'

/**
 * How a number moved between two results of one scale. It says the direction and no more: the catalogue holds no
 * published standard error of measurement, so no change is called reliable.
 */
export interface Change {
  readonly difference: number
  readonly towards: 'easier' | 'harder' | 'same'
}

/** Null when one of the results does not hold the metric. */
export function changeBetween(
  scale: { readonly higher_is: 'worse' | 'better' },
  metric: string,
  before: Score,
  after: Score,
): Change | null {
  const [from, to] = [before.metrics[metric], after.metrics[metric]]
  if (from === undefined || to === undefined) return null
  // Both have at most four places; the difference must not show the drift of binary fractions.
  const difference = Math.round((to - from) * 10_000) / 10_000
  if (difference === 0) return { difference: 0, towards: 'same' }
  return { difference, towards: difference > 0 === (scale.higher_is === 'better') ? 'easier' : 'harder' }
}
