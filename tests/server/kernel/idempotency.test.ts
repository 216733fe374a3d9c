import { dataOf, errorOf, newCitizen, personIdOf, sdsSheet } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const submit = (openid: string, key: string | undefined, sheet = sdsSheet()) =>
  cloud.call(openid, 'assessment.submit', sheet, key === undefined ? {} : { key })
const resultsOf = (openid: string) => {
  const personId = personIdOf(cloud, openid)
  return cloud.local.store.everything('results').filter((result) => result.personId === personId)
}
const record = () => cloud.local.store.everything('idempotency').at(-1)
const forgetAll = async () => {
  for (const { _id } of cloud.local.store.everything('idempotency'))
    await cloud.local.store.remove('idempotency', { _id })
}

test.each([undefined, 'short', 'x'.repeat(65), 'sixteen letters!', '../../../../../../etc'])(
  'a key is asked for: %s',
  async (key) => {
    const openid = await newCitizen(cloud)
    expect(errorOf(await submit(openid, key))).toBe('KEY_REQUIRED')
    expect(resultsOf(openid)).toEqual([])
  },
)

test('a key with another body, or for another action, is refused and the first answer stays', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  const first = dataOf(await submit(openid, key))
  expect(errorOf(await submit(openid, key, sdsSheet(3)))).toBe('KEY_REUSED')
  const report = { source: 'scale_item', scale: 'sds', version: 1, item: 19, code: 3, happenedAt: 1 } as const
  expect(errorOf(await cloud.call(openid, 'safety.report', report, { key }))).toBe('KEY_REUSED')
  expect(dataOf(await submit(openid, key))).toEqual(first)
  expect(resultsOf(openid)).toHaveLength(1)
})

test('the same body with its names in another order is the same body', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  const { scale, version, answers } = sdsSheet()
  const reversed = Object.fromEntries(Object.entries(answers).reverse())
  const first = dataOf(await submit(openid, key))
  expect(dataOf(await submit(openid, key, { answers: reversed, version, scale }))).toEqual(first)
})

test('two persons may choose the same key', async () => {
  const key = newKey()
  const [one, two] = [await newCitizen(cloud), await newCitizen(cloud)]
  const [first, second] = [dataOf(await submit(one, key)), dataOf(await submit(two, key))]
  expect(first.id).not.toBe(second.id)
})

test('50 identical submits at once: 1 result, 50 identical answers', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  const send = () => submit(openid, key)
  const replies = await Promise.all(Array.from({ length: 50 }, send))
  const first = dataOf(replies[0] ?? (await send()))
  expect(replies.map(dataOf)).toEqual(replies.map(() => first))
  expect(resultsOf(openid)).toHaveLength(1)
}, 60_000)

test('a crash between the effect and the stored answer does not make a second effect', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  const first = dataOf(await submit(openid, key))
  await forgetAll()
  expect(dataOf(await submit(openid, key))).toEqual(first)
  expect(resultsOf(openid)).toHaveLength(1)
})

test('a caller that died while at work is waited for, then relieved by one', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  await forgetAll()
  const first = dataOf(await submit(openid, key))
  const dead = record()
  const relive = (leaseUntil: number) =>
    cloud.local.store.update(
      'idempotency',
      { _id: String(dead?._id) },
      { $set: { state: 'running', answer: '', leaseUntil } },
    )
  await relive(cloud.local.clock.now() + 60_000)
  expect(errorOf(await submit(openid, key))).toBe('BUSY')
  await relive(cloud.local.clock.now() - 1)
  const replies = await Promise.all([submit(openid, key), submit(openid, key), submit(openid, key)])
  expect(replies.map(dataOf)).toEqual([first, first, first])
  expect(resultsOf(openid)).toHaveLength(1)
})

test('a refusal leaves the key free: what was missing is done, and the same key stores', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  await cloud.local.store.update(
    'persons',
    { _id: personIdOf(cloud, openid) },
    { $set: { birthMonth: null } },
  )
  expect(errorOf(await submit(openid, key))).toBe('AGE_REQUIRED')
  dataOf(await cloud.call(openid, 'account.setBirth', { birthMonth: '1990-05' }))
  dataOf(await submit(openid, key))
  expect(resultsOf(openid)).toHaveLength(1)
})

test('the stored answer is sealed, bound to nobody’s name, and kept for a week', async () => {
  const openid = await newCitizen(cloud)
  await forgetAll()
  const at = cloud.local.clock.now()
  await submit(openid, newKey())
  const stored = record()
  expect(stored?.answer).toMatch(/^v1:k1:/)
  expect(JSON.stringify(stored)).not.toContain(personIdOf(cloud, openid))
  expect(Number(stored?.expiresAt) - at).toBeGreaterThan(6 * 86_400_000)
})
