/** Reviewed wording for one band of a scale. */
export interface BandWords {
  /** The band in plain words. */
  readonly label: string
  readonly mean: string
  readonly cannot: string
  readonly next: string
}

/** The wording of one scale, looked up by band set and level, and the plain names of what it measures. */
export interface ScaleWords {
  band(set: string, level: string): BandWords | null
  metric(id: string): string | null
}
