import { errorOf, newCitizen, personIdOf, sdsSheet } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.local.clock.set(Date.parse('2026-11-23T12:00:00+08:00'))
})
afterAll(() => cloud.stop())

const submit = (openid: string, key = newKey()) =>
  cloud.call(openid, 'assessment.submit', sdsSheet(), { key })
const tally = (codes: readonly (string | null)[]) => ({
  done: codes.filter((code) => code === null).length,
  limited: codes.filter((code) => code === 'RATE_LIMITED').length,
})

test('400 calls at once pass the limit exactly, and the rest are told when to come back', async () => {
  const openid = await newCitizen(cloud, { birthMonth: null })
  const calls = Array.from({ length: 8 }, () => ({
    action: 'account.setBirth',
    input: { birthMonth: '1990-05' },
  }))
  const batches = await Promise.all(Array.from({ length: 50 }, () => cloud.send('api', openid, { calls })))
  const replies = batches.flatMap((batch) => batch.replies)
  expect(tally(replies.map(errorOf))).toEqual({ done: 20, limited: 380 })
  const told = replies.find((reply) => !reply.ok)
  const seconds = told && !told.ok ? Number(told.details?.retryAfterSeconds) : 0
  expect(seconds).toBeGreaterThan(3500)
  expect(seconds).toBeLessThanOrEqual(3600)
}, 120_000)

test('the limit of one person, or of one action, is not another’s', async () => {
  const [busy, calm] = [await newCitizen(cloud), await newCitizen(cloud)]
  for (let sent = 0; sent < 20; sent++) expect(errorOf(await submit(busy))).toBeNull()
  expect(errorOf(await submit(busy))).toBe('RATE_LIMITED')
  expect(errorOf(await submit(calm))).toBeNull()
  expect(errorOf(await cloud.call(busy, 'assessment.list', {}))).toBeNull()
})

test('a repeat of a key that was counted is not counted again, yet not without end', async () => {
  const openid = await newCitizen(cloud)
  const key = newKey()
  for (let sent = 0; sent < 19; sent++) await submit(openid)
  expect(errorOf(await submit(openid, key))).toBeNull()
  expect(errorOf(await submit(openid, key))).toBeNull()
  expect(errorOf(await submit(openid))).toBe('RATE_LIMITED')
  const windowId = `${personIdOf(cloud, openid)}:assessment.submit:${Date.parse('2026-11-23T00:00:00+08:00')}`
  const window = cloud.local.store.find('rate_limits', { _id: windowId })
  expect(window).toMatchObject([{ count: 20, repeats: 1 }])
  await cloud.local.store.update('rate_limits', { _id: windowId }, { $set: { repeats: 198 } })
  const calls = Array.from({ length: 8 }, () => ({ action: 'assessment.submit', input: sdsSheet(), key }))
  const { replies } = await cloud.send('api', openid, { calls })
  expect(tally(replies.map(errorOf))).toEqual({ done: 2, limited: 6 })
})

test('the day of a limit begins at midnight in Shanghai', async () => {
  const openid = await newCitizen(cloud)
  for (let sent = 0; sent < 20; sent++) await submit(openid)
  cloud.local.clock.set(Date.parse('2026-11-23T23:59:30+08:00'))
  expect(errorOf(await submit(openid))).toBe('RATE_LIMITED')
  cloud.local.clock.set(Date.parse('2026-11-24T00:00:01+08:00'))
  expect(errorOf(await submit(openid))).toBeNull()
})

test('calls that fail to parse count too', async () => {
  const openid = await newCitizen(cloud, { birthMonth: null })
  const calls = Array.from({ length: 7 }, () => ({ action: 'account.setBirth', input: { birthMonth: 'x' } }))
  for (let sent = 0; sent < 3; sent++) await cloud.send('api', openid, { calls })
  expect(errorOf(await cloud.call(openid, 'account.setBirth', { birthMonth: '1990-05' }))).toBe(
    'RATE_LIMITED',
  )
})
