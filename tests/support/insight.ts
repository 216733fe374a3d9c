import type { Input } from '@shared/contracts'
import { quarterOf } from '@shared/domain/insight/quarter'
import survey from '../../catalog/courses/awareness-survey.json'
import { dataOf } from './citizen'
import type { TestCloud } from './cloud'
import { forgetAll } from './filler'

type Answer = Input<'insight.answer'>

const holds = new Map(survey.pool.map(({ id, true: isTrue }) => [id, isTrue]))

/** What somebody is asked in this quarter, answered so that so many are right. */
export async function surveyAnswer(cloud: TestCloud, openid: string, right = 5): Promise<Answer> {
  const { period, statements } = dataOf(await cloud.call(openid, 'insight.survey', {}))
  const answers = statements.map(({ id }, at) => {
    const said = holds.get(id) === at < right
    return { id, said: said ? ('true' as const) : ('false' as const) }
  })
  return { period, answers }
}

/** Forgets what was answered, and who was counted. */
export const emptyInsight = (cloud: TestCloud): Promise<void> =>
  forgetAll(cloud, ['insight_marks', 'insight_tallies'])

/** Enough people of a region have answered everything in this quarter. */
export async function manyAnswers(cloud: TestCloud, region = 'taizhou'): Promise<void> {
  await emptyInsight(cloud)
  const period = quarterOf(cloud.local.clock.now())
  const tally = (subject: string, numbers: Readonly<Record<string, number>>) => ({
    _id: `${region}:${period}:${subject}:0`,
    region,
    period,
    subject,
    numbers,
  })
  const checked = { people: 40, times: 44, right0: 30, right1: 20, right2: 40 }
  await cloud.local.store.insert('insight_tallies', [
    tally(`survey.${survey.version}`, { people5: 20, people3: 20 }),
    tally('check.lecture-sleep-well', checked),
    tally('check.online-know-your-feelings', checked),
  ])
}

/** As if everything had been counted in a region that is not this service's. */
export async function toAnotherRegion(cloud: TestCloud): Promise<void> {
  await cloud.local.store.update(
    'insight_tallies',
    { region: 'taizhou' },
    { $set: { region: 'wuhu' } },
    { multi: true },
  )
}
