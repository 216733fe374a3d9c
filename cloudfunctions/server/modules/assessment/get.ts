import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { presentResult } from './present'
import { findResult } from './repo'

export const get: Handler<'assessment.get'> = async ({ id }, context) => {
  const found = await findResult(context, id)
  return found ? { result: presentResult(found), answers: found.answers } : refuse('NOT_FOUND')
}
