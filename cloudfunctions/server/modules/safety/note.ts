import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { write } from './write'

export const note: Handler<'staff.safety.note'> = async ({ caseId, ...text }, context) => {
  if (Object.values(text).every((heading) => heading === '')) return refuse('BAD_INPUT', { field: 'said' })
  return write(context, caseId, { kind: 'note', text })
}
