import type { ModuleHandlers } from '../../kernel/registry'
import type { Job } from '../../kernel/tick'
import { check } from './check'
import { awareness, learning } from './desk'
import { answer, survey } from './survey'
import { removeMarks } from './tallyRepo'

const PER_TICK = 500

/** Who was counted is not kept longer than it takes to count nobody twice. */
export const purgeMarks: Job = ({ region, at }) => removeMarks(region, at, PER_TICK)

export const insight: ModuleHandlers<'insight'> = {
  'insight.check': check,
  'insight.survey': survey,
  'insight.answer': answer,
}

/** Counts for those who write and who answer for the service; nothing of anybody. */
export const insightDesk: ModuleHandlers<'staff.insight'> = {
  'staff.insight.learning': learning,
  'staff.insight.awareness': awareness,
}
