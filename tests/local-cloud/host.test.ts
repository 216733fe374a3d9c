import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FunctionHost } from '../../local-cloud/host/functionHost'
import { fixtureHost, impatient } from './fixtures/functionHost'

// A call is tens of milliseconds on an idle machine and seconds on a busy one.
jest.setTimeout(120_000)

interface Probe {
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
  readonly userInfo: Record<string, unknown>
  readonly functionName: string
  readonly region: string | null
  readonly secret: string | null
  readonly now: number
  readonly constructed: number
  readonly given: number
  readonly isDate: boolean
  readonly thread: number
}

const caller = (openid: string) => ({ openid, source: 'wx_client' })
const someone = caller('demo-someone')

let host: FunctionHost
const probe = (event: unknown, as = someone): Promise<Probe> =>
  host.invoke('probe', event, as) as Promise<Probe>
const misbehave = (way: string): Promise<unknown> => host.invoke('misbehave', { way }, someone)

beforeEach(() => {
  host = fixtureHost()
})
afterEach(() => host.stop())

test('200 callers at once: the SDK sees each one as itself, before and after waiting', async () => {
  const openids = Array.from({ length: 200 }, (_, index) => `o-caller-${index}`)
  const seen = await Promise.all(
    openids.map((openid, index) => probe({ waitMs: (index * 7) % 23 }, caller(openid))),
  )
  expect(seen.map(({ before }) => before.OPENID)).toEqual(openids)
  expect(seen.map(({ after }) => after.OPENID)).toEqual(openids)
  expect(seen.map(({ userInfo }) => userInfo.openId)).toEqual(openids)
  expect(new Set(seen.map(({ thread }) => thread)).size).toBe(4)
})

test('a timer call has no openid, even in an instance that served a person', async () => {
  await host.stop()
  host = fixtureHost({ maxWorkers: 1 })
  const person = await probe({})
  const timer = (await host.invoke('probe', {}, { source: 'wx_trigger' })) as Probe
  expect(person.before).toMatchObject({ OPENID: 'demo-someone', SOURCE: 'wx_client' })
  expect(timer.thread).toBe(person.thread)
  expect(timer.before.OPENID).toBeUndefined()
  expect(timer.before.SOURCE).toBe('wx_trigger')
})

test('the identity in the event is the platform’s, whatever the caller sends', async () => {
  const { userInfo, functionName } = await probe({ userInfo: { openId: 'forged' } })
  expect(userInfo).toEqual({ openId: 'demo-someone', appId: 'wxlocal' })
  expect(functionName).toBe('probe')
})

test('settings of the service pass through; other variables of the machine do not', async () => {
  process.env.XINYU_REGION = 'miyi'
  process.env.HOST_SECRET = 'x'
  try {
    expect(await probe({})).toMatchObject({ region: 'miyi', secret: null })
  } finally {
    delete process.env.XINYU_REGION
    delete process.env.HOST_SECRET
  }
})

test('a function lives on the moved clock', async () => {
  await host.stop()
  const day = 86_400_000
  host = fixtureHost({ clock: { now: () => Date.now() + 7 * day } })
  const from = Date.now() + 7 * day
  const { now, constructed, given, isDate } = await probe({})
  const to = Date.now() + 7 * day
  for (const told of [now, constructed]) {
    expect(told).toBeGreaterThanOrEqual(from)
    expect(told).toBeLessThanOrEqual(to)
  }
  expect(given).toBe(0)
  expect(isDate).toBe(true)
})

test.each([
  ['throw', -504002, 'TypeError: on purpose'],
  ['exit', -504002, 'process exited with code 3'],
  ['memory', -504002, 'memory limit of 64 MB exceeded'],
  ['stray', -504002, 'outside the call'],
])('%s fails with the platform’s words, and the next call is served', async (way, errCode, words) => {
  await expect(misbehave(way)).rejects.toMatchObject({ errCode, errMsg: expect.stringContaining(words) })
  expect(await misbehave('answer')).toBe('fine')
})

test.each(['hang', 'spin'])('%s is ended at its limit, and the next call is served', async (way) => {
  await host.stop()
  host = fixtureHost({ functions: impatient })
  await expect(misbehave(way)).rejects.toMatchObject({
    errCode: -504003,
    errMsg: expect.stringContaining('Invoking task timed out after 2 seconds'),
  })
  expect(await misbehave('answer')).toBe('fine')
})

test.each(['exit', 'spin', 'memory'])(
  '30 waiters behind a worker that dies (%s) are all served',
  async (way) => {
    await host.stop()
    host = fixtureHost({ maxWorkers: 1, ...(way === 'spin' ? { functions: impatient } : {}) })
    const victim = misbehave(way).catch((error: { errCode: number }) => error.errCode)
    const waiters = Array.from({ length: 30 }, () => misbehave('answer'))
    expect(await victim).toBeLessThan(0)
    expect(await Promise.all(waiters)).toEqual(Array(30).fill('fine'))
  },
)

test('unknown functions are refused, inherited names included', async () => {
  const missing = { errCode: -501000, errMsg: expect.stringContaining('FunctionName') }
  await expect(host.invoke('nobody', {}, someone)).rejects.toMatchObject(missing)
  await expect(host.invoke('constructor', {}, someone)).rejects.toMatchObject(missing)
  await expect(host.invoke('../probe', {}, someone)).rejects.toMatchObject(missing)
})

test('no answer is null, as JSON has it', async () => {
  expect(await misbehave('nothing')).toBeNull()
})

test('an instance is reused while warm', async () => {
  const first = await misbehave('thread')
  expect(await misbehave('thread')).toBe(first)
})

test('an instance is ended when idle, and the next call gets a new one', async () => {
  await host.stop()
  host = fixtureHost({ idleMs: 1 })
  const first = await misbehave('thread')
  while ((await misbehave('thread')) === first) await new Promise((resolve) => setTimeout(resolve, 20))
})

test('a rebuilt function answers with its new code', async () => {
  const functionsDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-host-'))
  try {
    cpSync(path.join(__dirname, 'fixtures/functions'), functionsDir, { recursive: true })
    const entry = path.join(functionsDir, 'misbehave/index.js')
    await host.stop()
    host = fixtureHost({ functionsDir })
    expect(await misbehave('answer')).toBe('fine')
    writeFileSync(entry, "exports.main = async () => 'rebuilt'")
    utimesSync(entry, new Date(), new Date(Date.now() + 5000))
    expect(await misbehave('answer')).toBe('rebuilt')
  } finally {
    rmSync(functionsDir, { recursive: true })
  }
})

test('a file beside the entry that was rebuilt alone: the function answers with that too', async () => {
  const functionsDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-host-'))
  try {
    cpSync(path.join(__dirname, 'fixtures/functions'), functionsDir, { recursive: true })
    const beside = path.join(functionsDir, 'misbehave/beside.js')
    writeFileSync(
      path.join(functionsDir, 'misbehave/index.js'),
      "exports.main = async () => require('./beside.js')",
    )
    writeFileSync(beside, "module.exports = 'old'")
    await host.stop()
    host = fixtureHost({ functionsDir })
    expect(await misbehave('answer')).toBe('old')
    writeFileSync(beside, "module.exports = 'new'")
    utimesSync(beside, new Date(), new Date(Date.now() + 5000))
    expect(await misbehave('answer')).toBe('new')
  } finally {
    rmSync(functionsDir, { recursive: true })
  }
})

test('stopping refuses whoever still waits', async () => {
  const calls = Array.from({ length: 8 }, () => misbehave('slow').catch((error: Error) => error.message))
  await host.stop()
  expect((await Promise.all(calls)).every((words) => /host stopped/.test(String(words)))).toBe(true)
})

test('config.json says what a function may call', () => {
  expect(host.openApiPermissions('misbehave')).toEqual(['subscribeMessage.send'])
  expect(host.openApiPermissions('probe')).toEqual([])
})
