import { forgetAnswer } from '../../kernel/idempotencyRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findResult, noteRemoved, removeResult } from './repo'

export const remove: Handler<'assessment.delete'> = async ({ id }, context) => {
  const found = await findResult(context, id)
  if (!found || !(await removeResult(context, id))) return refuse('NOT_FOUND')
  await forgetAnswer(id)
  await noteRemoved(context, found.scale)
  return { deleted: true }
}
