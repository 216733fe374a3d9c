import { dataOf, errorOf, newCitizen, sdsSheet, takeSds } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
let owner: string
let other: string
beforeAll(async () => {
  cloud = await startTestCloud()
  owner = await newCitizen(cloud)
  other = await newCitizen(cloud)
})
afterAll(() => cloud.stop())

/** Reply without the one thing that always differs. */
async function replyOf(openid: string, action: 'assessment.get' | 'assessment.delete', id: string) {
  const reply = await cloud.call(openid, action, { id })
  return reply.ok ? reply : { ...reply, requestId: '' }
}

test.each(['assessment.get', 'assessment.delete'] as const)(
  '%s: a foreign id gets the very answer of an unknown one, and nothing happens',
  async (action) => {
    const { id } = await takeSds(cloud, owner)
    const foreign = await replyOf(other, action, id)
    expect(foreign).toEqual({ ok: false, error: 'NOT_FOUND', requestId: '' })
    expect(foreign).toEqual(await replyOf(other, action, newKey()))
    expect(dataOf(await cloud.call(owner, 'assessment.get', { id })).result.id).toBe(id)
  },
)

test('a result of another region is not found, even by its person', async () => {
  const { id } = await takeSds(cloud, owner)
  await cloud.local.store.update('results', { _id: id }, { $set: { region: 'wuhu' } })
  expect(errorOf(await cloud.call(owner, 'assessment.get', { id }))).toBe('NOT_FOUND')
})

test('a sealed sheet that was changed in the database is a fault, not a wrong score', async () => {
  const [first, second] = [await takeSds(cloud, owner), await takeSds(cloud, owner)]
  const moved = cloud.local.store.everything('results').find(({ _id }) => _id === second.id)?.sheet
  await cloud.local.store.update('results', { _id: first.id }, { $set: { sheet: moved } })
  expect(errorOf(await cloud.call(owner, 'assessment.get', { id: first.id }))).toBe('INTERNAL')
  await cloud.local.store.remove('results', { _id: first.id })
})

test('the owner gets score and answers back as they were', async () => {
  const result = await takeSds(cloud, owner)
  const got = dataOf(await cloud.call(owner, 'assessment.get', { id: result.id }))
  expect(got).toEqual({ result, answers: sdsSheet().answers })
})

test('a deleted result is gone from every answer', async () => {
  const citizen = await newCitizen(cloud)
  const [kept, gone] = [await takeSds(cloud, citizen), await takeSds(cloud, citizen)]
  expect(dataOf(await cloud.call(citizen, 'assessment.delete', { id: gone.id }))).toEqual({ deleted: true })
  expect(errorOf(await cloud.call(citizen, 'assessment.get', { id: gone.id }))).toBe('NOT_FOUND')
  expect(errorOf(await cloud.call(citizen, 'assessment.delete', { id: gone.id }))).toBe('NOT_FOUND')
  expect(dataOf(await cloud.call(citizen, 'assessment.list', {})).results).toEqual([kept])
  const lastOf = async () =>
    dataOf(await cloud.call(citizen, 'assessment.catalog', {})).scales.find(({ scale }) => scale === 'sds')
      ?.lastTakenAt
  expect(await lastOf()).toBe(kept.takenAt)
  dataOf(await cloud.call(citizen, 'assessment.delete', { id: kept.id }))
  expect(await lastOf()).toBeNull()
})

test('pages hold every result once, newest first, also those of one moment', async () => {
  const citizen = await newCitizen(cloud)
  const ids: string[] = []
  for (let taken = 0; taken < 7; taken++) ids.push((await takeSds(cloud, citizen)).id)
  for (const _id of ids.slice(1, 5))
    await cloud.local.store.update('results', { _id }, { $set: { takenAt: 1000 } })
  const seen: { id: string; takenAt: number }[] = []
  let cursor: string | null = null
  do {
    const page: { results: { id: string; takenAt: number }[]; cursor: string | null } = dataOf(
      await cloud.call(citizen, 'assessment.list', { limit: 2, scale: 'sds', ...(cursor ? { cursor } : {}) }),
    )
    seen.push(...page.results)
    cursor = page.cursor
  } while (cursor)
  expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(seen.map(({ takenAt }) => takenAt)).toEqual(seen.map(({ takenAt }) => takenAt).sort((a, b) => b - a))
})

test('a list holds one scale when asked, and a made-up cursor is refused', async () => {
  const citizen = await newCitizen(cloud)
  await takeSds(cloud, citizen)
  expect(dataOf(await cloud.call(citizen, 'assessment.list', { scale: 'sas' })).results).toEqual([])
  expect(await cloud.call(citizen, 'assessment.list', { cursor: 'e30' })).toMatchObject({
    error: 'BAD_INPUT',
    details: { field: 'cursor' },
  })
})

test('the catalogue offers what the region has switched on, and nothing else', async () => {
  const offers = dataOf(await cloud.call(owner, 'assessment.catalog', {})).scales.map(({ scale }) => scale)
  expect(offers).toEqual(expect.arrayContaining(['sds', 'sas', 'phq9', 'gad7']))
  expect(offers).not.toContain('mht')
})

test('a deleted result lives on in the answer that its key gave: the answer goes too, and the key makes no second one', async () => {
  const citizen = await newCitizen(cloud)
  const key = newKey()
  const submit = () => cloud.call(citizen, 'assessment.submit', sdsSheet(), { key })
  const { id } = dataOf(await submit())
  dataOf(await cloud.call(citizen, 'assessment.delete', { id }))
  const record = cloud.local.store.everything('idempotency').find(({ effectId }) => effectId === id)
  expect(record?.answer).toBe('')
  expect(errorOf(await submit())).toBe('KEY_REUSED')
  expect(dataOf(await cloud.call(citizen, 'assessment.list', {})).results).toEqual([])
})
