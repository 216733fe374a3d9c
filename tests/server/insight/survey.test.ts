import { quarterOf } from '@shared/domain/insight/quarter'
import { dataOf, errorOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, startTestCloud, type TestCloud } from '../../support/cloud'
import { emptyInsight, surveyAnswer, toAnotherRegion } from '../../support/insight'
import { newStaff } from '../../support/letters'
import { tick } from '../../support/notices'

let cloud: TestCloud
let admin: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  admin = await newStaff(cloud, 'admin')
})
beforeEach(async () => {
  await forgetLimits(cloud)
  await emptyInsight(cloud)
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
})
afterAll(() => cloud.stop())

const ask = async (openid: string) => dataOf(await cloud.call(openid, 'insight.survey', {}))
const answer = async (openid: string, right = 5) =>
  cloud.call(openid, 'insight.answer', await surveyAnswer(cloud, openid, right))
const period = () => quarterOf(cloud.local.clock.now())
const seen = async (of = period()) =>
  dataOf(await cloud.call(admin, 'staff.insight.awareness', { period: of }))
const stored = (name: string) => cloud.local.store.everything(`insight_${name}`)
/** New people who have agreed to nothing, so many of whom know everything, the others three of five. */
async function crowd(many: number, all = many): Promise<readonly string[]> {
  const people: string[] = []
  for (let count = 0; count < many; count++) people.push(await newCitizen(cloud, { consents: false }))
  await Promise.all(people.map(async (person, at) => dataOf(await answer(person, at < all ? 5 : 3))))
  return people
}

describe('who is refused, with nothing counted', () => {
  test('answers to other statements, to too few, to one twice, and of another quarter', async () => {
    const citizen = await newCitizen(cloud)
    const mine = await surveyAnswer(cloud, citizen)
    const [first = { id: '', said: 'true' as const }, ...rest] = mine.answers
    const why = async (answers: typeof mine.answers, of = mine.period) =>
      errorOf(await cloud.call(citizen, 'insight.answer', { period: of, answers }))
    expect(await why(rest)).toBe('ANSWERS_INVALID')
    expect(await why([...mine.answers, first])).toBe('ANSWERS_INVALID')
    expect(await why([first, first, ...rest.slice(1)])).toBe('ANSWERS_INVALID')
    expect(await why([{ id: 'no-such-statement', said: 'true' }, ...rest])).toBe('ANSWERS_INVALID')
    expect(await why(mine.answers, '2026Q3')).toBe('SURVEY_OVER')
    expect(await why(mine.answers, '2027Q1')).toBe('SURVEY_OVER')
    expect([stored('marks'), stored('tallies')]).toEqual([[], []])
  })

  test('the same person again: by a replay, from another phone, or with other answers', async () => {
    const citizen = await newCitizen(cloud)
    const mine = await surveyAnswer(cloud, citizen, 2)
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => cloud.call(citizen, 'insight.answer', mine)),
    )
    expect(replies.filter((reply) => reply.ok).length).toBe(1)
    expect(errorOf(await answer(citizen, 5))).toBe('SURVEY_ANSWERED')
    expect(stored('tallies').map(({ numbers }) => numbers)).toEqual([{ people2: 1 }])
    expect(stored('marks').length).toBe(1)
  })

  test('whoever tries too often is stopped', async () => {
    const citizen = await newCitizen(cloud)
    const mine = await surveyAnswer(cloud, citizen)
    for (let times = 0; times < 60; times++) await cloud.call(citizen, 'insight.answer', mine)
    expect(errorOf(await cloud.call(citizen, 'insight.answer', mine))).toBe('RATE_LIMITED')
  })

  test('nobody but an administrator sees the result', async () => {
    for (const who of [await newCitizen(cloud), await newStaff(cloud, 'editor', 'expert', 'supervisor')])
      expect(errorOf(await cloud.call(who, 'staff.insight.awareness', { period: period() }))).toBe(
        'NOT_ALLOWED',
      )
  })
})

test('five statements without their answers; the same on every reload, others for other people and quarters', async () => {
  const citizen = await newCitizen(cloud, { consents: false })
  const first = await ask(citizen)
  expect(first.statements.length).toBe(5)
  expect(first.told).toBeNull()
  expect(JSON.stringify(first)).not.toMatch(/explain|isTrue|"true"/)
  expect(await ask(citizen)).toEqual(first)
  cloud.local.clock.advance(30 * 86_400_000)
  expect(await ask(citizen)).toEqual(first)
  const others = new Set<string>()
  for (let count = 0; count < 5; count++) others.add(JSON.stringify(await ask(await newCitizen(cloud))))
  cloud.local.clock.set(Date.parse('2027-01-02T10:00:00+08:00'))
  others.add(JSON.stringify(await ask(citizen)))
  expect(others.size).toBe(6)
  expect(others).not.toContain(JSON.stringify(first))
})

test('who has answered is told what is true and why, then and later, and never what they said', async () => {
  const citizen = await newCitizen(cloud)
  const { told } = dataOf(await answer(citizen, 1))
  const { statements, told: later } = await ask(citizen)
  expect(told.map(({ id }) => id)).toEqual(statements.map(({ id }) => id))
  expect(later).toEqual(told)
  for (const { explain } of told) expect(explain).not.toBe('')
})

test('below thirty people there is no share, below ten no number either', async () => {
  await crowd(9)
  expect(await seen()).toMatchObject({ people: null, known: null, leastPeople: 30, asked: 5 })
  await crowd(20)
  expect(await seen()).toMatchObject({ people: 29, known: null })
  await crowd(1, 0)
  const { people, known } = await seen()
  expect(people).toBe(30)
  expect(known?.share).toBeCloseTo((29 * 5 + 3) / 150, 10)
  expect(known && known.low < known.share && known.share < known.high && known.high <= 1).toBe(true)
})

test('what was answered in another region or quarter is not added', async () => {
  await crowd(31)
  expect((await seen()).people).toBe(31)
  expect((await seen('2026Q3')).people).toBe(0)
  await toAnotherRegion(cloud)
  expect(await seen()).toMatchObject({ people: 0, known: null })
})

test('nothing that is stored says who answered what, and after the quarter not even who answered', async () => {
  const [person = ''] = await crowd(1, 0)
  const [mark] = stored('marks')
  const [tally] = stored('tallies')
  expect(Object.keys(mark ?? {}).sort()).toEqual(['_id', 'region', 'untilAt'])
  expect(Object.keys(tally ?? {}).sort()).toEqual(['_id', 'numbers', 'period', 'region', 'subject'])
  expect(JSON.stringify([mark, tally])).not.toContain(personIdOf(cloud, person))
  // The kernel keeps no answer to repeat: the call has no key.
  const records = JSON.stringify(cloud.local.store.everything('idempotency'))
  expect(records).not.toContain('insight.')
  cloud.local.clock.set(Date.parse('2026-12-31T23:59:00+08:00'))
  await tick(cloud)
  expect(stored('marks').length).toBe(1)
  cloud.local.clock.set(Date.parse('2027-01-01T00:00:00+08:00'))
  await tick(cloud)
  expect(stored('marks')).toEqual([])
  expect((await seen('2026Q4')).people).toBeNull()
})
