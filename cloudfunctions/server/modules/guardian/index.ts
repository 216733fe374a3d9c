import type { Job } from '../../kernel/tick'
import { purgeCodes } from './codeRepo'

export { type Child, childLabels, childOf } from './children'

const DAY_MS = 86_400_000
const PER_TICK = 500

/** A code is kept a day longer than it is good for, so that its one effect can be repeated. */
export const purgeGuardianCodes: Job = ({ at }) => purgeCodes(at - DAY_MS, PER_TICK)
