import { admits, ageOn } from '@shared/domain/assessment/ageGate'
import { scoreSheet } from '@shared/domain/assessment/score'
import type { AnswerMap, ScaleDefinition, Score } from '@shared/domain/assessment/types'
import { isOn } from '../../catalog/scales'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'

/** Why this person cannot store a result of this scale here and now; ages by the server's clock. */
export function refusalToTake(
  definition: ScaleDefinition,
  { person, region, at }: Pick<ActionContext, 'person' | 'region' | 'at'>,
): Refusal<'SCALE_OFF' | 'AGE_REQUIRED' | 'OUT_OF_AGE'> | null {
  if (!isOn(definition, region)) return refuse('SCALE_OFF')
  if (person.birthMonth === null) return refuse('AGE_REQUIRED')
  return admits(definition, ageOn(person.birthMonth, at)) ? null : refuse('OUT_OF_AGE')
}

/** The server's score is the one that counts. The refusal names the item, never an answer. */
export function scoreOrRefuse(
  definition: ScaleDefinition,
  answers: AnswerMap,
): Score | Refusal<'ANSWERS_INVALID'> {
  const scored = scoreSheet(definition, answers)
  if (scored.ok) return scored.score
  // `where` of an unknown item is the caller's own word.
  const { code, where } = scored.error
  return refuse('ANSWERS_INVALID', code === 'unknown_item' ? { fault: code } : { fault: code, item: where })
}

/** A sheet waits on a phone for a day at most; the second one is for a phone that had to find the network first. */
const LATEST_MS = 2 * 24 * 60 * 60 * 1000

/** The phone's word counts for a sheet that waited there. One from the future or from long ago is a wrong clock. */
export const takenWhen = (said: number | undefined, at: number): number =>
  said === undefined || said > at || said < at - LATEST_MS ? at : said
