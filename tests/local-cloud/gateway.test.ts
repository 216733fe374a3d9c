import { createHmac } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { personas } from '../../local-cloud/gateway/personas'
import { demoSessions } from '../../local-cloud/gateway/sessions'
import { type GatewayServer, gatewayServer } from './fixtures/gatewayServer'

// A call is tens of milliseconds on an idle machine and seconds on a busy one.
jest.setTimeout(120_000)

let server: GatewayServer
beforeAll(async () => {
  server = await gatewayServer()
})
afterAll(() => server.stop())

const call = (name: string, data: unknown, token: string) =>
  server.post('/gateway/call', { name, data }, { 'x-demo-session': token })

describe('sessions', () => {
  test('each persona is called as itself', async () => {
    const tokens = await Promise.all(personas.map(({ id }) => server.token(id)))
    const seen = await Promise.all(tokens.map((token) => call('probe', {}, token)))
    const openids = seen.map(
      ({ json }) => (json as { result: { before: { OPENID: string } } }).result.before.OPENID,
    )
    expect(openids).toEqual(personas.map(({ openid }) => openid))
    expect(openids[0]).toBe('demo-citizen')
  })

  test('a new window is 居民 A, and the list tells no openid', async () => {
    expect((await server.post('/gateway/session', {})).json).toMatchObject({ persona: 'citizen' })
    const list = await server.ask('/gateway/personas')
    expect(list.json).toHaveLength(personas.length)
    expect(list.text).not.toContain('demo-')
  })

  test('nobody is refused', async () => {
    expect((await server.post('/gateway/session', { persona: 'mayor' })).status).toBe(400)
    expect((await server.post('/gateway/session', { persona: ['citizen'] })).status).toBe(400)
  })

  test('a missing, broken, altered or self-signed token is 401', async () => {
    const good = await server.token()
    const [payload = '', signature = ''] = good.split('.')
    const other = Buffer.from(JSON.stringify({ persona: 'admin', expiresAt: Date.now() + 1e6 })).toString(
      'base64url',
    )
    const self = createHmac('sha256', 'guess').update(other).digest('base64url')
    const bad = [
      '',
      'x',
      payload,
      `${other}.${signature}`,
      `${other}.${self}`,
      `${payload}.${'A'.repeat(43)}`,
    ]
    expect((await call('probe', {}, good)).status).toBe(200)
    for (const token of bad) {
      const refused = await call('probe', {}, token)
      expect(refused).toMatchObject({ status: 401, json: { error: { errCode: -1 } } })
    }
  })

  test('a token ends after twelve hours of real time, and one of another data folder is none', () => {
    let at = Date.now()
    const sessions = demoSessions(server.dataDir, () => at)
    const citizen = personas[0]
    if (!citizen) throw new Error('no persona')
    const token = sessions.mintDemoSession(citizen)
    at += 12 * 3_600_000 - 1
    expect(sessions.readDemoSession(token)?.id).toBe('citizen')
    at += 1
    expect(sessions.readDemoSession(token)).toBeUndefined()
    expect(demoSessions(path.join(server.dataDir, 'other')).readDemoSession(token)).toBeUndefined()
  })

  test('the key is for its owner only', () => {
    const file = path.join(server.dataDir, 'demo-session.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file)).toHaveLength(32)
  })
})

describe('calls', () => {
  test.each([
    ['nobody', {}, -501000, 'FunctionName parameter could not be found'],
    ['misbehave', { way: 'throw' }, -504002, 'on purpose'],
    ['misbehave', { way: 'hang' }, -504003, 'timed out after 3 seconds'],
    ['misbehave', { way: 'exit' }, -504002, 'exited'],
  ])('%s %j fails in the shape of wx.cloud.callFunction', async (name, data, errCode, words) => {
    const { status, json, text } = await call(name, data, await server.token())
    expect(status).toBe(200)
    expect(json).toEqual({ error: { errCode, errMsg: expect.stringContaining(words) } })
    expect((json as { error: { errMsg: string } }).error.errMsg).toMatch(/^cloud\.callFunction:fail /)
    expect(text).not.toMatch(/\.js:|\n\s+at /)
  })

  test('the body may be 128 kB and no more, announced or not', async () => {
    const token = await server.token()
    expect((await call('misbehave', { way: 'answer', pad: 'x'.repeat(127_000) }, token)).json).toEqual({
      result: 'fine',
    })
    const body = JSON.stringify({ name: 'misbehave', data: { pad: 'x'.repeat(128 * 1024) } })
    const headers = { 'x-demo-session': token, 'content-type': 'application/json' }
    const announced = { ...headers, 'content-length': String(body.length) }
    expect((await server.ask('/gateway/call', { method: 'POST', headers: announced, body })).status).toBe(413)
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    expect((await server.ask('/gateway/call', { method: 'POST', headers: chunked, body })).status).toBe(413)
  })

  test.each(['', '[]', 'null', '{', '"x"'])('a body of %j is 400', async (body) => {
    const headers = { 'x-demo-session': await server.token() }
    expect((await server.ask('/gateway/call', { method: 'POST', headers, body })).status).toBe(400)
  })

  test('unknown routes and methods are 404', async () => {
    expect((await server.ask('/gateway/nothing')).status).toBe(404)
    expect((await server.ask('/gateway/call')).status).toBe(404)
    expect((await server.post('/gateway/constructor', {})).status).toBe(404)
  })
})

describe('only this machine', () => {
  test.each(['evil.example', 'evil.example:8620', '127.0.0.1.evil.example', 'localhost@evil.example'])(
    'host %j is refused on every path',
    async (host) => {
      for (const to of ['/', '/gateway/personas', '/admin'])
        expect((await server.ask(to, { headers: { host } })).status).toBe(403)
    },
  )

  test.each(['https://evil.example', 'http://127.0.0.1.evil.example', 'null', 'file://'])(
    'origin %s is refused',
    async (origin) => {
      expect((await server.post('/gateway/session', {}, { origin })).status).toBe(403)
      expect((await server.post('/admin', {}, { origin })).status).toBe(403)
    },
  )

  test('a foreign page may link to the app but not use it', async () => {
    const cross = { 'sec-fetch-site': 'cross-site' }
    const navigation = { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await server.ask('/', { headers: navigation })).status).toBe(200)
    expect((await server.ask('/gateway/personas', { headers: cross })).status).toBe(403)
  })

  test('the names of this machine are served', async () => {
    for (const host of ['127.0.0.1:1', 'localhost', '[::1]:8620'])
      expect((await server.ask('/', { headers: { host } })).status).toBe(200)
    const origin = 'http://localhost:10086'
    expect((await server.post('/gateway/session', {}, { origin })).status).toBe(200)
  })
})

describe('the h5 build', () => {
  test('the page gets the demo bar and is never kept', async () => {
    const { headers, text } = await server.ask('/')
    expect(text).toContain('<head><script src="/gateway/demo-bar.js" data-offset-ms="0" defer></script>')
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    expect((await server.ask('/index.html')).text).toBe(text)
    const bar = await server.ask('/gateway/demo-bar.js')
    expect(bar).toMatchObject({ status: 200, text: expect.stringContaining('xinyu-demo-bar') })
    expect((await server.ask('/gateway/demo-bar.css')).headers['content-type']).toContain('text/css')
  })

  test('hashed files are kept for good, others asked for again', async () => {
    expect((await server.ask('/js/app.0a1b2c3d.js')).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await server.ask('/plain.css')).headers).toMatchObject({ 'cache-control': 'no-cache' })
  })

  test.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/index.html%00.js',
    '/%',
    '/js',
  ])('%s is not found', async (rawPath) => {
    const { status, text } = await server.ask(rawPath)
    expect(status).toBe(404)
    expect(text).not.toContain('outside')
  })
})

describe('files', () => {
  const upload = (to: string, body: Buffer | string, token: string) =>
    server.ask(`/gateway/upload?path=${encodeURIComponent(to)}`, {
      method: 'POST',
      headers: { 'x-demo-session': token },
      body,
    })

  test('what was uploaded comes back, once, and never as a page', async () => {
    const token = await server.token()
    const content = '<script>alert(1)</script>'
    const stored = await upload('letters/a.html', content, token)
    expect(stored.json).toEqual({ fileID: expect.stringMatching(/^cloud:\/\/.+\/letters\/a\.html$/) })
    const back = await server.ask(`/gateway/file/letters/a.html?session=${token}`)
    expect(back.text).toBe(content)
    expect(back.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    })
    expect((await upload('letters/a.html', 'other', token)).status).toBe(409)
    expect((await server.ask('/gateway/file/letters/a.html')).status).toBe(401)
    expect((await server.ask(`/gateway/file/letters/b.html?session=${token}`)).status).toBe(404)
  })

  test.each(['', '../x', 'a/../../x', '/etc/x', 'a//b', '.hidden', 'a\\b', '字'])(
    'path %j is refused',
    async (to) => {
      expect((await upload(to, 'x', await server.token())).status).toBe(400)
    },
  )

  test('an upload may be 10 MB and no more', async () => {
    const token = await server.token()
    expect((await upload('big.bin', Buffer.alloc(10 * 1024 * 1024), token)).status).toBe(200)
    expect((await upload('bigger.bin', Buffer.alloc(10 * 1024 * 1024 + 1), token)).status).toBe(413)
  })
})

describe('tools of the demo', () => {
  afterEach(() => server.cloud.clock.reset())

  test('the clock is read, set, advanced and reset', async () => {
    const at = Date.parse('2026-11-28T23:10:00+08:00')
    const now = async () => ((await server.ask('/gateway/clock')).json as { nowAt: number }).nowAt
    const from = Date.now()
    await server.post('/gateway/clock', { at: '2026-11-28T23:10:00+08:00' })
    const moved = await now()
    expect(moved).toBeGreaterThanOrEqual(at)
    expect(moved).toBeLessThanOrEqual(at + (Date.now() - from))
    await server.post('/gateway/clock', { advanceMs: 60_000 })
    expect(await now()).toBeGreaterThanOrEqual(moved + 60_000)
    expect(await now()).toBeLessThanOrEqual(at + 60_000 + (Date.now() - from))
    const { json } = await server.post('/gateway/clock', { reset: true })
    expect(json).toMatchObject({ offsetMs: 0 })
  })

  test.each([{}, { at: 'soon' }, { at: null }, { advanceMs: '1' }, { at: 1e300 }, { advanceMs: -1e14 }])(
    'a clock move of %j is refused',
    async (body) => {
      expect((await server.post('/gateway/clock', body)).status).toBe(400)
      expect(server.cloud.clock.offsetMs()).toBe(0)
    },
  )

  test('a function called through the gateway lives on the moved clock', async () => {
    const week = 7 * 86_400_000
    await server.post('/gateway/clock', { advanceMs: week })
    const from = Date.now()
    const { json } = await call('probe', {}, await server.token())
    const { now } = (json as { result: { now: number } }).result
    expect(now).toBeGreaterThanOrEqual(from + week)
    expect(now).toBeLessThanOrEqual(Date.now() + week)
  })

  test('notices are the recorded openapi calls, and faults are scripted', async () => {
    expect(
      (await server.post('/gateway/faults', { api: 'subscribeMessage.send', errCode: 43101 })).status,
    ).toBe(200)
    const args = { touser: 'demo-citizen', template_id: 't' }
    await server.cloud.desk.answer('misbehave', 'subscribeMessage.send', args)
    await server.cloud.desk.answer('misbehave', 'subscribeMessage.send', args)
    const { notices } = (await server.ask('/gateway/notices')).json as { notices: { errCode: number }[] }
    expect(notices.map(({ errCode }) => errCode)).toEqual([43101, 0])
  })

  test('in a cloud without notices there are none, and nothing fails', async () => {
    const { told } = (await server.ask('/gateway/notices')).json as { told: unknown[] }
    expect(told).toEqual([])
  })

  test.each([{}, { api: 'x' }, { api: 1, errCode: 1 }, { api: 'x', errCode: 1, times: 0 }])(
    'a fault of %j is refused',
    async (body) => {
      expect((await server.post('/gateway/faults', body)).status).toBe(400)
    },
  )
})
