import { findScale } from '../../catalog/scales'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { refusalToTake, scoreOrRefuse, takenWhen } from './policy'
import { presentResult } from './present'
import { noteTaken, storeResult } from './repo'

export const submit: Handler<'assessment.submit'> = async (input, context) => {
  const definition = findScale(input.scale, input.version)
  if (isRefusal(definition)) return definition
  const refusal = refusalToTake(definition, context)
  if (refusal) return refusal
  const score = scoreOrRefuse(definition, input.answers)
  if (isRefusal(score)) return score
  const stored = await storeResult(context, {
    ...input,
    score,
    takenAt: takenWhen(input.takenAt, context.at),
  })
  await noteTaken(context, stored)
  return presentResult(stored)
}
