import http from 'node:http'
import { type GatewayServer, gatewayServer } from './fixtures/gatewayServer'

interface Event {
  readonly type: 'init' | 'change'
  readonly docs: readonly Record<string, unknown>[]
}

interface Watch {
  readonly events: Event[]
  /** Resolves when `count` events have come. */
  until(count: number): Promise<void>
  close(): void
}

let server: GatewayServer
beforeAll(async () => {
  server = await gatewayServer()
})
afterAll(() => server.stop())

async function watch(persona: string): Promise<Watch> {
  const token = await server.token(persona)
  const events: Event[] = []
  let came: () => void = () => {}
  const request = http.get(
    `${server.cloud.origin}/gateway/watch?session=${token}`,
    { agent: false },
    (response) => {
      expect(response.headers['content-type']).toContain('text/event-stream')
      let rest = ''
      response.on('data', (part: Buffer) => {
        const blocks = (rest + part.toString()).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks)
          if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as Event)
        came()
      })
    },
  )
  request.on('error', () => {})
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      came = () => {
        if (events.length >= count) resolve()
      }
      came()
    })
  await until(1)
  return { events, until, close: () => request.destroy() }
}

const touch = (id: string, openid: string, version: number) =>
  server.cloud.store.update(
    'signals',
    { _id: id },
    { _openid: openid, version },
    { upsert: true, replace: true },
  )

test('a watcher gets its own document at once and after each commit, and nothing of others', async () => {
  await touch('p1', 'demo-citizen', 1)
  await touch('p2', 'demo-citizen-b', 1)
  const own = await watch('citizen')
  const other = await watch('citizen-b')
  expect(own.events).toEqual([{ type: 'init', docs: [{ _id: 'p1', _openid: 'demo-citizen', version: 1 }] }])

  await touch('p1', 'demo-citizen', 2)
  await own.until(2)
  expect(own.events[1]).toEqual({
    type: 'change',
    docs: [{ _id: 'p1', _openid: 'demo-citizen', version: 2 }],
  })

  await touch('p2', 'demo-citizen-b', 2)
  await other.until(2)
  // Events come in the order of the commits: had the other's been told here, it would stand before the next.
  await touch('p1', 'demo-citizen', 3)
  await own.until(3)
  expect(own.events[2]?.docs).toMatchObject([{ _id: 'p1', version: 3 }])
  expect(JSON.stringify(other.events)).not.toContain('p1')
  own.close()
  other.close()
})

test('a document that comes into being later, or goes, is told', async () => {
  const expert = await watch('expert')
  expect(expert.events).toEqual([{ type: 'init', docs: [] }])
  await touch('p3', 'demo-expert', 1)
  await expert.until(2)
  expect(expert.events[1]?.docs).toHaveLength(1)
  await server.cloud.store.remove('signals', { _id: 'p3' })
  await expert.until(3)
  expect(expert.events[2]).toEqual({ type: 'change', docs: [] })
  expert.close()
})

test('commits in other collections say nothing', async () => {
  const admin = await watch('admin')
  await server.cloud.store.insert('persons', [{ _id: 'x', _openid: 'demo-admin' }])
  await touch('p4', 'demo-admin', 1)
  await admin.until(2)
  expect(admin.events[1]?.docs).toMatchObject([{ _id: 'p4' }])
  admin.close()
})

test('a watcher that went is forgotten', async () => {
  const { store } = server.cloud
  const listen = store.onCommit.bind(store)
  const forgotten = new Promise<void>((resolve) => {
    jest.spyOn(store, 'onCommit').mockImplementation((listener) => {
      const stop = listen(listener)
      return () => {
        stop()
        resolve()
      }
    })
  })
  const watcher = await watch('school')
  watcher.close()
  await forgotten
  jest.restoreAllMocks()
})

test('nobody watches without a session', async () => {
  expect((await server.ask('/gateway/watch')).status).toBe(401)
  expect((await server.ask('/gateway/watch?session=x')).status).toBe(401)
})
