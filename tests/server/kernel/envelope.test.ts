import { errorOf, newCitizen, sdsSheet } from '../../support/citizen'
import { newKey, newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

test('a body over 64 kB is refused, and nothing of it happens', async () => {
  const openid = newOpenid()
  const calls = [
    { action: 'account.session', input: {} },
    { action: 'assessment.submit', input: { ...sdsSheet(), more: 'x'.repeat(70_000) }, key: newKey() },
  ]
  const { replies } = await cloud.send('api', openid, { calls })
  expect(replies).toMatchObject([{ ok: false, error: 'TOO_LARGE', details: { maxBytes: 65536 } }])
  expect(cloud.local.store.everything('persons')).toEqual([])
})

test('nine calls are one too many', async () => {
  const calls = Array.from({ length: 9 }, () => ({ action: 'account.session', input: {} }))
  const { replies } = await cloud.send('api', newOpenid(), { calls })
  expect(replies).toMatchObject([{ ok: false, error: 'BAD_INPUT', details: { maxCalls: 8 } }])
})

test('calls of one tick are answered each, in their order, and a refused one stops no other', async () => {
  const openid = await newCitizen(cloud)
  const calls = [
    { action: 'assessment.get', input: { id: newKey() } },
    { action: 'assessment.submit', input: sdsSheet(), key: newKey() },
    { action: 'no.such', input: {} },
    { action: 'assessment.list', input: {} },
    { action: 'assessment.list', input: { limit: 0 } },
  ]
  const { requestId, serverAt, replies } = await cloud.send('api', openid, { calls })
  expect(replies.map(errorOf)).toEqual(['NOT_FOUND', null, 'UNKNOWN_ACTION', null, 'BAD_INPUT'])
  expect(replies[3]).toMatchObject({ data: { results: [{ scale: 'sds' }] } })
  expect(replies[0]).toMatchObject({ requestId })
  expect(Math.abs(serverAt - cloud.local.clock.now())).toBeLessThan(10_000)
})

test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', ''])(
  '"%s" is no action',
  async (action) => {
    const { replies } = await cloud.send('api', newOpenid(), { calls: [{ action, input: {} }] })
    expect(replies).toMatchObject([{ ok: false, error: 'UNKNOWN_ACTION' }])
  },
)
