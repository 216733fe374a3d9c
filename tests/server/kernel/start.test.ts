import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud | null = null
let printed = ''
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk)
      return true
    })
})
afterEach(async () => {
  await cloud?.stop()
  cloud = null
})
afterAll(() => jest.restoreAllMocks())

async function printedSoon(text: string): Promise<boolean> {
  for (let wait = 0; wait < 100 && !printed.includes(text); wait++)
    await new Promise((resolve) => setTimeout(resolve, 20))
  return printed.includes(text)
}

test.each([
  ['XINYU_FIELD_KEYS', ''],
  ['XINYU_FIELD_KEYS', 'k1:c2hvcnQ='],
  ['XINYU_HMAC_KEY', ''],
  ['XINYU_REGION', 'atlantis'],
  ['XINYU_MINOR_IDENTITY', 'anything'],
])('no function starts with %s="%s", and the log says which setting it was', async (name, value) => {
  printed = ''
  cloud = await startTestCloud({ environment: { [name]: value } })
  for (const host of ['api', 'staff'] as const)
    await expect(
      cloud.send(host, 'oSomebody', { calls: [{ action: 'account.session', input: {} }] }),
    ).rejects.toThrow()
  await expect(cloud.local.invoke('timer', {}, { source: 'wx_trigger' })).rejects.toThrow()
  expect(await printedSoon(name)).toBe(true)
  expect(printed).toContain('NOT_STARTED')
  expect(cloud.local.store.everything('persons')).toEqual([])
})

test('a region that asks minors for a real identity and cannot confirm one starts, and says so at start', async () => {
  printed = ''
  cloud = await startTestCloud({ environment: { XINYU_MINOR_IDENTITY: 'real_name' } })
  await cloud.send('api', 'oSomebody', { calls: [{ action: 'account.session', input: {} }] })
  expect(await printedSoon('XINYU_VERIFY_PHONES')).toBe(true)
  expect(printed).toContain('STARTED_IN_DOUBT')
  delete process.env.XINYU_MINOR_IDENTITY
})
