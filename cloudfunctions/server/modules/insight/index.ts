import type { Job } from '../../kernel/tick'
import { removeMarks } from './tallyRepo'

const PER_TICK = 500

/** Who was counted is not kept longer than it takes to count nobody twice. */
export const purgeMarks: Job = ({ region, at }) => removeMarks(region, at, PER_TICK)
