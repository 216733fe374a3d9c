import { resultsKeptMs } from '../../catalog/region'
import type { Job } from '../../kernel/tick'
import { purgeResults } from './repo'

const PER_TICK = 500

/** Deletes results that the region no longer keeps. */
export const retainResults: Job = ({ region, at }) => purgeResults(at - resultsKeptMs(region), PER_TICK)
