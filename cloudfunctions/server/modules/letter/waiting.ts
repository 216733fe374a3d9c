import { bestPromise, openThreads, owedByExperts, waitingThreads } from './threadRepo'

/** How many letters and conversations wait for somebody to take them; counted up to a limit. */
export const waitingAtMost = async (region: string, limit: number): Promise<number> =>
  (await waitingThreads({ region }, { after: null, limit })).length

/** How many replies these experts owe; counted up to a limit. */
export const owedByAtMost = async (experts: readonly string[], limit: number): Promise<number> =>
  (await owedByExperts(experts, limit)).length

/** By when each reply that is owed was promised at best. */
export const promisedFor = async (region: string, limit: number): Promise<readonly number[]> =>
  (await openThreads(region, limit)).map(bestPromise)
