import type { Output } from '@shared/contracts'
import type { ScaleDefinition } from '@shared/domain/assessment/types'
import { resultsKeptMs } from '../../catalog/region'
import type { StoredResult } from './repo'

type Result = Output<'assessment.submit'>
type Offer = Output<'assessment.catalog'>['scales'][number]

export const presentResult = ({ id, scale, version, takenAt, score, batteryRun }: StoredResult): Result => ({
  id,
  scale,
  version,
  takenAt,
  score: {
    metrics: { ...score.metrics },
    bands: { ...score.bands },
    critical: [...score.critical],
    highSubscales: [...score.highSubscales],
    valid: score.valid,
  },
  ...(batteryRun ? { batteryRun } : {}),
})

/** A date older than what is kept is forgotten with the result that it belonged to. */
export function presentOffer(
  { id, version }: ScaleDefinition,
  lastTakenAt: number | undefined,
  at: number,
  region: string,
): Offer {
  const kept = lastTakenAt !== undefined && lastTakenAt > at - resultsKeptMs(region)
  return { scale: id, version, lastTakenAt: kept ? lastTakenAt : null }
}
