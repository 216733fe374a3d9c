import { tick as makeTick } from '@server/kernel/tick'
import { newCitizen, takeSds } from '../../support/citizen'
import { connectSdk, newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

const DAY = 86_400_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clock.reset())

interface Ticked {
  readonly refused?: string
  readonly jobs?: Readonly<Record<string, { readonly outcome: string; readonly count: number }>>
}
const tick = async (source = 'wx_trigger', openid?: string): Promise<Ticked> =>
  (await cloud.local.invoke(
    'timer',
    { Type: 'Timer', TriggerName: 'everyMinute' },
    openid ? { openid, source } : { source },
  )) as Ticked
const stored = (collection: string) => cloud.local.store.everything(collection).length

test.each(['wx_client', 'wx_devtools', 'wx_crawler', 'scf', 'wx_client,wx_trigger', ''])(
  'a client that calls the timer by name is refused: source "%s"',
  async (source) => {
    expect(await tick(source, newOpenid())).toEqual({ refused: 'NOT_ALLOWED' })
    expect(stored('leases')).toBe(0)
  },
)

test('a chain that the clock began is the clock', async () => {
  expect(await tick('wx_trigger,scf')).toHaveProperty('jobs')
})

test('what is kept for its time goes when the time is over, and not before', async () => {
  const openid = await newCitizen(cloud)
  const { id } = await takeSds(cloud, openid)
  const held = () => ({
    keys: stored('idempotency'),
    limits: stored('rate_limits'),
    results: stored('results'),
  })
  const before = held()
  await tick()
  expect(held()).toEqual(before)
  cloud.local.clock.advance(8 * DAY)
  await tick()
  expect(held()).toEqual({ keys: 0, limits: 0, results: 1 })
  cloud.local.clock.advance(356 * DAY)
  await tick()
  expect(cloud.local.store.everything('results').map(({ _id }) => _id)).toEqual([id])
  cloud.local.clock.advance(2 * DAY)
  const { jobs } = await tick()
  expect(jobs?.retainResults).toEqual({ outcome: 'ok', count: 1 })
  expect(held().results).toBe(0)
})

test('one tick removes a bounded amount, and the next ones the rest', async () => {
  const old = Array.from({ length: 1200 }, (_, index) => ({ _id: `old-${index}`, expiresAt: 1 }))
  await cloud.local.store.insert('idempotency', old)
  const counts = [await tick(), await tick(), await tick(), await tick()].map(
    (one) => one.jobs?.purgeIdempotency?.count,
  )
  expect(counts).toEqual([500, 500, 200, 0])
})

test('ticks that overlap do each job once; a tick that died is relieved when its lease is over', async () => {
  const at = cloud.local.clock.now()
  await cloud.local.store.update(
    'leases',
    { _id: 'retainResults' },
    { $set: { holder: 'dead', until: at + 60_000 } },
  )
  expect((await tick()).jobs?.retainResults).toEqual({ outcome: 'held', count: 0 })
  cloud.local.clock.advance(61_000)
  expect((await tick()).jobs?.retainResults).toEqual({ outcome: 'ok', count: 0 })
  await cloud.local.store.insert('idempotency', [{ _id: 'once', expiresAt: 1 }])
  const ticks = await Promise.all([tick(), tick(), tick(), tick()])
  expect(ticks.reduce((sum, one) => sum + (one.jobs?.purgeIdempotency?.count ?? 0), 0)).toBe(1)
})

test('a job that fails is a fault of its own: the others run, and its lease is given back', async () => {
  connectSdk(cloud, 'wx_trigger')
  let fails = true
  const run = makeTick({
    broken: async () => {
      if (fails) throw new Error('no')
      return 1
    },
    sound: async () => 2,
  })
  expect(await run()).toEqual({
    jobs: { broken: { outcome: 'INTERNAL', count: 0 }, sound: { outcome: 'ok', count: 2 } },
  })
  fails = false
  expect(await run()).toMatchObject({ jobs: { broken: { outcome: 'ok', count: 1 } } })
})
