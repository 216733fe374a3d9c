import { changePerson, dataOf, errorOf, newCitizen, sdsSheet } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.local.clock.set(Date.parse('2026-11-23T12:00:00+08:00'))
})
afterAll(() => cloud.stop())

type Sheet = Parameters<typeof submit>[1]
const submit = (
  openid: string,
  sheet: ReturnType<typeof sdsSheet> & Record<string, unknown>,
  key = newKey(),
) => cloud.call(openid, 'assessment.submit', sheet, { key })
const stored = () => cloud.local.store.everything('results').length

const { '20': _last, ...nineteen } = sdsSheet().answers
const refusals: [string, string, Partial<Sheet>][] = [
  ['SCALE_UNKNOWN', 'a scale that does not exist', { scale: 'zzz' }],
  ['SCALE_VERSION_UNKNOWN', 'a version that was never published', { version: 99 }],
  ['SCALE_OFF', 'a scale whose wording is not licensed', { scale: 'mht' }],
  ['SCALE_OFF', 'a scale that this region has not switched on', { scale: 'isi' }],
  ['ANSWERS_INVALID', 'one answer too few', { answers: nineteen }],
  ['ANSWERS_INVALID', 'one answer too many', { answers: { ...sdsSheet().answers, '21': 1 } }],
  ['ANSWERS_INVALID', 'a code that is no option', { answers: { ...sdsSheet().answers, '3': 5 } }],
  ['ANSWERS_INVALID', 'a text for a code', { answers: { ...sdsSheet().answers, '3': '2' as never } }],
  ['ANSWERS_INVALID', 'no answers', { answers: {} }],
  ['BAD_INPUT', 'a field that does not exist', { score: 20 } as Partial<Sheet>],
  ['BAD_INPUT', 'an operator for a scale', { scale: { $ne: '' } as never }],
]

test.each(refusals)('%s: %s, and nothing is stored', async (code, _, change) => {
  const openid = await newCitizen(cloud)
  const before = stored()
  expect(errorOf(await submit(openid, { ...sdsSheet(), ...change }))).toBe(code)
  expect(stored()).toBe(before)
})

test('a refusal names the item, never the answer or a made-up name', async () => {
  const openid = await newCitizen(cloud)
  const wrong = await submit(openid, { ...sdsSheet(), answers: { ...sdsSheet().answers, '3': 5 } })
  expect(wrong).toMatchObject({ details: { fault: 'wrong_code', item: '3' } })
  const extra = await submit(openid, { ...sdsSheet(), answers: { ...sdsSheet().answers, canary: 5 } })
  expect(JSON.stringify(extra)).not.toContain('canary')
})

test.each([
  ['GUARDIAN_REQUIRED', '2012-12'],
  ['GUARDIAN_REQUIRED', '2012-11'],
  ['OUT_OF_AGE', '2012-10'],
])('%s: born %s, by the server clock', async (code, birthMonth) => {
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'account.setBirth', { birthMonth }))
  expect(errorOf(await submit(openid, sdsSheet()))).toBe(code)
})

test('the day comes when a person is old enough', async () => {
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'account.setBirth', { birthMonth: '2008-11' }))
  expect(errorOf(await submit(openid, sdsSheet()))).toBe('OUT_OF_AGE')
  cloud.local.clock.set(Date.parse('2026-12-01T00:00:00+08:00'))
  expect(errorOf(await submit(openid, sdsSheet()))).toBeNull()
  cloud.local.clock.set(Date.parse('2026-11-23T12:00:00+08:00'))
})

test('AGE_REQUIRED: a person whose age was taken back', async () => {
  const openid = await newCitizen(cloud)
  await changePerson(cloud, openid, { birthMonth: null })
  expect(errorOf(await submit(openid, sdsSheet()))).toBe('AGE_REQUIRED')
})

test('the score is the server’s, and answers and score are unreadable where they are stored', async () => {
  const openid = await newCitizen(cloud)
  const result = dataOf(await submit(openid, sdsSheet(3)))
  expect(result).toMatchObject({ scale: 'sds', version: 1, score: { valid: true } })
  expect(result.score.metrics.raw).toBe(50)
  const document = cloud.local.store.everything('results').find(({ _id }) => _id === result.id)
  expect(Object.keys(document ?? {}).sort()).toEqual(
    ['_id', 'batteryRun', 'personId', 'region', 'scale', 'sheet', 'takenAt', 'version'].sort(),
  )
  expect(document?.region).toBe('taizhou')
  expect(document?.sheet).toMatch(/^v1:k1:/)
})

test.each([
  ['said by the phone for a sheet that waited there', -5 * 3_600_000, -5 * 3_600_000],
  ['from the future', 60_000, 0],
  ['from long ago', -3 * 86_400_000, 0],
])('when it was taken, %s', async (_, said, counts) => {
  const openid = await newCitizen(cloud)
  const at = cloud.local.clock.now()
  const { takenAt } = dataOf(await submit(openid, { ...sdsSheet(), takenAt: at + said }))
  expect(Math.abs(takenAt - (at + counts))).toBeLessThan(60_000)
})

test('a result of a battery run keeps the run', async () => {
  const openid = await newCitizen(cloud)
  const batteryRun = { battery: 'adult', runId: newKey() }
  const result = dataOf(await submit(openid, { ...sdsSheet(), batteryRun }))
  expect(result.batteryRun).toEqual(batteryRun)
})
