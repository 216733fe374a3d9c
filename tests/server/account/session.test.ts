import { newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

test.each(['wx_crawler', 'wx_trigger', 'scf', 'wx_http', 'other', ''])('%s is nobody, whatever id it carries, and becomes nobody', async (source) => {
  const openid = newOpenid()
  const reply = await cloud.call(openid, 'account.session', {}, { source })
  expect(reply).toMatchObject({ ok: false, error: 'NOT_ALLOWED' })
})

test('a first call makes one person', async () => {
  const openid = newOpenid()
  const reply = await cloud.call(openid, 'account.session', {})
  expect(reply).toEqual({ ok: true, data: { region: 'taizhou', roles: ['citizen'], birthMonth: null, preferences: { fontScale: 1, theme: 'system', careMode: false }, consents: [] } })
})
