import { forgetAnswer } from '../../kernel/idempotencyRepo'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { findResult, noteRemoval, removeResult } from './repo'

/**
 * The result itself goes last: as long as it is there, whoever asks again finds it, and the steps that a killed call
 * left undone are done then.
 */
export const remove: Handler<'assessment.delete'> = async ({ id }, context) => {
  const found = await findResult(context, id)
  if (!found) return refuse('NOT_FOUND')
  await forgetAnswer(id)
  await noteRemoval(context, found)
  return (await removeResult(context, id)) ? { deleted: true } : refuse('NOT_FOUND')
}
