import { isSafetyAnswer } from '@shared/domain/assessment/critical'
import { findScale } from '../../catalog/scales'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { storeEvent } from './repo'

/** Taken whatever the age, the consent or the switch of the scale: it says that somebody may need a person now. */
export const report: Handler<'safety.report'> = async (input, context) => {
  const definition = findScale(input.scale, input.version)
  if (isRefusal(definition)) return definition
  if (!isSafetyAnswer(definition, input.item, input.code))
    return refuse('ANSWERS_INVALID', { item: input.item })
  return { storedAt: await storeEvent(context, input) }
}
