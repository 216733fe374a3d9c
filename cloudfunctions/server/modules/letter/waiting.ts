import { waitingThreads } from './threadRepo'

/** How many letters and conversations wait for somebody to take them; counted up to a limit. */
export const waitingAtMost = async (region: string, limit: number): Promise<number> =>
  (await waitingThreads({ region }, limit)).length
