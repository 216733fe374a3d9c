import type { Handler } from '../../kernel/registry'
import { write } from './write'

export const abuse: Handler<'staff.safety.abuse'> = async ({ caseId, ...text }, context) =>
  write(context, caseId, { kind: 'abuse', text })
