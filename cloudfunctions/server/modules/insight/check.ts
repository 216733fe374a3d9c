import { markedOf } from '@shared/domain/insight/learning'
import { checkedCourse } from '../../catalog/checks'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { count, type Numbers } from './tallyRepo'

/** What the questions after a course are counted under. */
export const checkSubject = (course: string): string => `check.${course}`
export const rightName = (question: number): string => `right${question}`

export const check: Handler<'insight.check'> = async ({ course: id, answers }, context) => {
  const course = checkedCourse(id)
  if (!course) return refuse('COURSE_UNKNOWN')
  const marked = markedOf(course.check, answers)
  if (!marked) return refuse('ANSWERS_INVALID')
  const right: Numbers = Object.fromEntries(
    marked.map((question, at) => [rightName(at), Number(question.right)]),
  )
  await count(context, checkSubject(id), { people: 1, times: 1, ...right }, { times: 1 })
  return { questions: [...marked] }
}
