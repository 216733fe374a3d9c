import { type Region, regions } from '../../../catalog/regions/all'

const DAY_MS = 86_400_000

/** Throws when there is no such region: a deployment with a wrong name must not serve another's rules. */
export function regionSettings(id: string): Region {
  const found = regions.find((region) => region.id === id)
  if (!found) throw new Error(`there is no region ${id}`)
  return found
}

/** How long a result is kept, in milliseconds. */
export const resultsKeptMs = (region: string): number => regionSettings(region).retention.resultsDays * DAY_MS
