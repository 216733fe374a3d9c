import { quarterOf } from '@shared/domain/insight/quarter'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, startTestCloud, type TestCloud } from '../../support/cloud'
import { emptyInsight, toAnotherRegion } from '../../support/insight'
import { newStaff } from '../../support/letters'
import { tick } from '../../support/notices'

const course = 'lecture-sleep-well'
const right = [0, 1, 1]

let cloud: TestCloud
let editor: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  editor = await newStaff(cloud, 'editor')
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyInsight(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
})
afterAll(() => cloud.stop())

const check = (openid: string, answers = right, id = course) =>
  cloud.call(openid, 'insight.check', { course: id, answers })
const period = () => quarterOf(cloud.local.clock.now())
const seen = async (who = editor, of = period()) =>
  dataOf(await cloud.call(who, 'staff.insight.learning', { period: of })).courses.find(
    (one) => one.course === course,
  )
const stored = (name: string) => cloud.local.store.everything(`insight_${name}`)
/** So many new people take it, the first ones wrong in the first question. */
async function crowd(many: number, wrong = 0): Promise<readonly string[]> {
  const people: string[] = []
  for (let count = 0; count < many; count++) people.push(await newCitizen(cloud, { consents: false }))
  await Promise.all(
    people.map(async (person, at) => dataOf(await check(person, at < wrong ? [1, 1, 1] : right))),
  )
  return people
}

describe('who is refused, with nothing counted', () => {
  test('a course that there is not, and answers to other questions', async () => {
    const citizen = await newCitizen(cloud)
    for (const id of ['no-such-course', 'constructor', 'camp-winter'])
      expect(errorOf(await check(citizen, right, id))).toBe('COURSE_UNKNOWN')
    for (const answers of [[0], [0, 1, 1, 1], [0, 1, 2], [9, 1, 1]])
      expect(errorOf(await check(citizen, answers))).toBe('ANSWERS_INVALID')
    for (const answers of [[-1, 1, 1], [0.5, 1, 1], []])
      expect(errorOf(await check(citizen, answers))).toBe('BAD_INPUT')
    expect([stored('marks'), stored('tallies')]).toEqual([[], []])
  })

  test('whoever is not of the desk sees no counts, and an expert neither', async () => {
    for (const who of [await newCitizen(cloud), await newStaff(cloud, 'expert')])
      expect(errorOf(await cloud.call(who, 'staff.insight.learning', { period: period() }))).toBe(
        'NOT_ALLOWED',
      )
  })

  test('who takes it over and over is stopped', async () => {
    const citizen = await newCitizen(cloud)
    for (let times = 0; times < 60; times++) dataOf(await check(citizen))
    expect(errorOf(await check(citizen))).toBe('RATE_LIMITED')
  })
})

test('the service checks by itself, and says which one is right and why', async () => {
  const citizen = await newCitizen(cloud)
  const { questions } = dataOf(await check(citizen, [1, 1, 0]))
  expect(questions.map((question) => question.right)).toEqual([false, true, false])
  expect(questions.map(({ answer }) => answer)).toEqual(right)
  for (const { explain } of questions) expect(explain).not.toBe('')
})

test('people and times are counted apart, and only the first time says how many were right', async () => {
  const people = await crowd(40, 12)
  const [first = '', second = ''] = people
  // The second time knows better, and must not.
  for (const person of [first, first, second]) dataOf(await check(person))
  expect(await seen()).toMatchObject({
    people: 40,
    times: 43,
    questions: [{ right: 28 }, { right: 40 }, { right: 40 }],
  })
})

test('many at once, on several devices each: nobody is lost and nobody counts twice', async () => {
  const people: string[] = []
  for (let count = 0; count < 30; count++) people.push(await newCitizen(cloud))
  const replies = await Promise.all([...people, ...people, ...people].map((person) => check(person)))
  const done = replies.filter((reply) => reply.ok).length
  // Whoever meets too many others is told to come again, and was not counted.
  expect(replies.map(errorOf).filter((error) => error !== null && error !== 'BUSY')).toEqual([])
  for (const person of people) dataOf(await check(person))
  expect(await seen()).toMatchObject({ people: 30, times: done + 30, questions: [{ right: 30 }, {}, {}] })
})

test('fewer than ten people, or fewer than ten who were wrong, are not told', async () => {
  await crowd(9)
  expect(await seen()).toMatchObject({ people: null, times: null, questions: [{ right: null }, {}, {}] })
  await crowd(11, 3)
  expect(await seen()).toMatchObject({
    people: 20,
    questions: [{ right: null }, { right: 20 }, { right: 20 }],
  })
})

test('nothing that is stored leads from an answer to a person, and after the quarter nothing says who was counted', async () => {
  const [person = ''] = await crowd(1, 1)
  const text = JSON.stringify([stored('marks'), stored('tallies')])
  expect(text).not.toContain(personIdOf(cloud, person))
  expect(Object.keys(stored('marks')[0] ?? {}).sort()).toEqual(['_id', 'region', 'untilAt'])
  expect(stored('tallies')[0]?._id).not.toContain(String(stored('marks')[0]?._id))
  expect(JSON.stringify(stored('tallies'))).not.toMatch(/At"/)
  const before = period()
  cloud.local.clock.set(Date.parse('2027-01-01T00:01:00+08:00'))
  await tick(cloud)
  expect(stored('marks')).toEqual([])
  expect(stored('tallies').length).toBe(1)
  // In the next quarter the same person is a person again.
  dataOf(await check(person))
  expect(await seen(editor, before)).toMatchObject({ people: null })
  expect(stored('marks').length).toBe(1)
})

test('what was counted in another region is not shown', async () => {
  await crowd(12)
  expect(await seen()).toMatchObject({ people: 12 })
  await toAnotherRegion(cloud)
  expect(await seen()).toMatchObject({ people: 0, times: 0 })
})
