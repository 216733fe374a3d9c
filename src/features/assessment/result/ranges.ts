import type { MetricDefinition, ScorableScale } from '@shared/domain/assessment/types'

export interface Range {
  readonly min: number
  readonly max: number
}

/** Lowest and highest value that a metric of item answers can take, or null for one that is derived otherwise. */
export function metricRange(
  scale: Pick<ScorableScale, 'items' | 'scoring'>,
  metric: MetricDefinition,
): Range | null {
  if (metric.min !== undefined && metric.max !== undefined) return { min: metric.min, max: metric.max }
  const { item_min: low, item_max: high } = scale.scoring
  if (low === undefined || high === undefined) return null
  switch (metric.kind) {
    case 'sum': {
      const count =
        (metric.items === 'all' ? scale.items.length : metric.items.length) * (metric.multiplier ?? 1)
      return { min: low * count, max: high * count }
    }
    case 'mean':
      return { min: low, max: high }
    case 'count_ge':
    case 'count_le':
      return { min: 0, max: metric.items === 'all' ? scale.items.length : metric.items.length }
    default:
      return null
  }
}

/** Place of a value within a range, 0 to 1. */
export function shareOf(value: number, { min, max }: Range): number {
  return max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)))
}

/** A value as it is read: whole, or with at most two decimals. */
export function valueText(value: number): string {
  return String(Math.round(value * 100) / 100)
}
