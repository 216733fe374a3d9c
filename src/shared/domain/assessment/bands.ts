import { compare, type Fraction, fromDecimal } from '../../kit/fraction'
import type { BandSet, Comparison, ScorableScale } from './types'

/** Whether an exact value stands in this relation to a decimal. */
export function holds(value: Fraction, op: Comparison, limit: number): boolean {
  const order = compare(value, fromDecimal(limit))
  switch (op) {
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '==':
      return order === 0
  }
}

function levelOf(set: BandSet, metrics: Readonly<Record<string, Fraction>>): string | undefined {
  if (set.kind === 'any') {
    const positive = (set.rules ?? []).some(([metric, op, limit]) => {
      const value = metrics[metric]
      return value !== undefined && holds(value, op, limit)
    })
    return set.levels?.[positive ? 1 : 0]
  }
  const value = set.metric === undefined ? undefined : metrics[set.metric]
  if (!value) return undefined
  const reached = (set.bands ?? []).filter((band) => holds(value, '>=', band.min))
  return reached[reached.length - 1]?.level
}

/** The level of each band set, decided on the exact fraction: the last band whose minimum is not above it. */
export function bandsOf(
  scale: ScorableScale,
  metrics: Readonly<Record<string, Fraction>>,
): Record<string, string> {
  const bands: Record<string, string> = {}
  for (const set of scale.band_sets) {
    if (set.kind === 'custom') continue
    const level = levelOf(set, metrics)
    if (level !== undefined) bands[set.id] = level
  }
  return bands
}

/** Subscales at or over their published threshold, in alphabetical order. */
export function highSubscales(scale: ScorableScale, metrics: Readonly<Record<string, Fraction>>): string[] {
  return scale.subscale_thresholds
    .filter(({ metric, op, value }) => {
      const found = metrics[metric]
      return found !== undefined && holds(found, op, value)
    })
    .map(({ metric }) => metric)
    .sort()
}
