import { quarterOf } from '@shared/domain/insight/quarter'
import { drawOf, rightIn } from '@shared/domain/insight/survey'
import type { AwarenessSurvey } from '../../../../catalog/courses/course'
import { survey as bank } from '../../catalog/survey'
import type { ActionContext } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { count, isCounted } from './tallyRepo'

type Drawn = readonly AwarenessSurvey['pool'][number][]

/** What the answers are counted under. Other statements are another survey. */
export const surveySubject = `survey.${bank.version}`
/** People by how many they had right. */
export const peopleName = (right: number): string => `people${right}`

/** Drawn by the service, so that nobody chooses what they are asked; the same whenever it is asked for. */
const drawnFor = ({ person, digest, at }: Pick<ActionContext, 'person' | 'digest' | 'at'>): Drawn =>
  drawOf(bank.pool, bank.draw, (id) =>
    digest('insight.draw', person._id, quarterOf(at), String(bank.version), id),
  )

const toldOf = (drawn: Drawn) => drawn.map(({ id, true: isTrue, explain }) => ({ id, isTrue, explain }))

export const survey: Handler<'insight.survey'> = async (_input, context) => {
  const drawn = drawnFor(context)
  return {
    period: quarterOf(context.at),
    statements: drawn.map(({ id, say }) => ({ id, say })),
    told: (await isCounted(context, surveySubject)) ? toldOf(drawn) : null,
  }
}

/** Nothing that the caller said is answered or stored with them: the phone compares by itself. */
export const answer: Handler<'insight.answer'> = async ({ period, answers }, context) => {
  if (period !== quarterOf(context.at)) return refuse('SURVEY_OVER')
  const drawn = drawnFor(context)
  const right = rightIn(drawn, answers)
  if (right === null) return refuse('ANSWERS_INVALID')
  const counted = await count(context, surveySubject, { [peopleName(right)]: 1 }, null)
  return counted ? { told: toldOf(drawn) } : refuse('SURVEY_ANSWERED')
}
