import miyi from '../../../catalog/regions/miyi.json'
import taizhou from '../../../catalog/regions/taizhou.json'
import wuhu from '../../../catalog/regions/wuhu.json'

/** What the server reads of a region file; everything has a default. */
export interface RegionSettings {
  readonly id: string
  readonly scales?: {
    /** Conditional scales that the operator has signed off. */
    readonly on?: readonly string[]
    readonly off?: readonly string[]
  }
  readonly retention?: { readonly resultsDays?: number }
}

const regions: readonly RegionSettings[] = [taizhou, miyi, wuhu]

const DAY_MS = 86_400_000
const RESULTS_DAYS = 365

export function regionSettings(id: string): RegionSettings {
  const found = regions.find((region) => region.id === id)
  if (!found) throw new Error(`there is no region ${id}`)
  return found
}

/** How long a result is kept, in milliseconds. */
export const resultsKeptMs = (region: string): number =>
  (regionSettings(region).retention?.resultsDays ?? RESULTS_DAYS) * DAY_MS
