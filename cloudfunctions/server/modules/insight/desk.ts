import { withoutFew } from '@shared/domain/insight/learning'
import { awarenessOf, LEAST_PEOPLE } from '@shared/domain/insight/survey'
import { areSafe } from '@shared/kit/cells'
import { checkedCourses } from '../../catalog/checks'
import { survey } from '../../catalog/survey'
import type { Handler } from '../../kernel/registry'
import { checkSubject, rightName } from './check'
import { peopleName, surveySubject } from './survey'
import { countsOf } from './tallyRepo'

export const learning: Handler<'staff.insight.learning'> = async ({ period }, { region }) => {
  const counts = await countsOf(region, period)
  return {
    courses: checkedCourses.map(({ id, title, check }) => {
      const numbers = counts.get(checkSubject(id)) ?? {}
      const { people, times, right } = withoutFew({
        people: numbers.people ?? 0,
        times: numbers.times ?? 0,
        right: check.map((_, at) => numbers[rightName(at)] ?? 0),
      })
      return {
        course: id,
        title,
        people,
        times,
        questions: check.map(({ ask }, at) => ({ ask, right: right[at] ?? null })),
      }
    }),
  }
}

export const awareness: Handler<'staff.insight.awareness'> = async ({ period }, { region }) => {
  const numbers = (await countsOf(region, period)).get(surveySubject) ?? {}
  const byRight = Array.from({ length: survey.draw + 1 }, (_, right) => numbers[peopleName(right)] ?? 0)
  const people = byRight.reduce((all, one) => all + one, 0)
  return {
    people: areSafe([people]) ? people : null,
    leastPeople: LEAST_PEOPLE,
    asked: survey.draw,
    known: awarenessOf(byRight),
  }
}
