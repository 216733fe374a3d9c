import { dataOf, errorOf } from '../../support/citizen'
import { newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const count = (collection: string) => cloud.local.store.everything(collection).length

test.each(['wx_crawler', 'wx_trigger', 'scf', 'wx_http', 'other', ''])(
  'source "%s" is nobody, whatever id it carries, and makes nobody',
  async (source) => {
    expect(errorOf(await cloud.call(newOpenid(), 'account.session', {}, { source }))).toBe('NOT_ALLOWED')
    expect([count('identities'), count('persons'), count('rate_limits')]).toEqual([0, 0, 0])
  },
)

test('a call without an openid is nobody', async () => {
  expect(errorOf(await cloud.call(null, 'account.session', {}))).toBe('NOT_ALLOWED')
})

test('the event proves nothing: an id in it is ignored', async () => {
  const calls = [{ action: 'account.session', input: {} }]
  const event = { calls, userInfo: { openId: 'oSomebody' }, openid: 'oSomebody' }
  const { replies } = await cloud.send('api', null, event)
  expect(replies).toMatchObject([{ ok: false, error: 'NOT_ALLOWED' }])
})

test('first calls at the same time make exactly one person', async () => {
  const openid = newOpenid()
  const before = { identities: count('identities'), persons: count('persons') }
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => cloud.call(openid, 'account.session', {})),
  )
  expect(replies.map(errorOf)).toEqual(replies.map(() => null))
  expect(count('identities') - before.identities).toBe(1)
  expect(count('persons') - before.persons).toBe(1)
})

test('an id that the SDK would round to its neighbour is nobody', async () => {
  expect(errorOf(await cloud.call('90071992547409931', 'account.session', {}))).toBe('NOT_ALLOWED')
  expect(errorOf(await cloud.call('12345', 'account.session', {}))).toBeNull()
})

test('a person sees region, role and defaults, and no id of any kind', async () => {
  const openid = newOpenid()
  const session = dataOf(await cloud.call(openid, 'account.session', {}))
  expect(session).toEqual({
    region: 'taizhou',
    roles: ['citizen'],
    birthMonth: null,
    preferences: { fontScale: 1, theme: 'system', careMode: false },
    consents: [],
    missing: [],
    missingForNewest: [],
  })
})

test('the openid stands nowhere in the data', async () => {
  const openid = newOpenid()
  await cloud.call(openid, 'account.session', {})
  const all = ['identities', 'persons', 'rate_limits'].map((name) => cloud.local.store.everything(name))
  expect(JSON.stringify(all)).not.toContain(openid)
})
