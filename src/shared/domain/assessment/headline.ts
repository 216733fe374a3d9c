import type { BandSet, ScorableScale } from './types'

/** A number that a result leads with: what the picture and the trend show. */
export interface Headline {
  readonly metric: string
  /** The band set that reads it; null when no cut-off is published. */
  readonly bandSet: BandSet | null
}

/**
 * One for each primary band set (DASS-21 has three); the raw score where a set decides by several metrics at once
 * (SCL-90) or where nothing is published (SSRS, UCLA-3).
 */
export function headlinesOf(scale: ScorableScale): readonly Headline[] {
  const primary = scale.band_sets.filter((set) => set.primary)
  if (primary.length === 0) return [{ metric: 'raw', bandSet: null }]
  return primary.map((bandSet) => ({ metric: bandSet.metric ?? 'raw', bandSet }))
}
