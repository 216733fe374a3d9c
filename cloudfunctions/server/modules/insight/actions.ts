import type { ModuleHandlers } from '../../kernel/registry'
import { check } from './check'
import { answer, survey } from './survey'

export const insight: ModuleHandlers<'insight'> = {
  'insight.check': check,
  'insight.survey': survey,
  'insight.answer': answer,
}
