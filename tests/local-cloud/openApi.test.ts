import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/server'

const spec = { timeoutSeconds: 5, memoryMb: 64 }
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-openapi-'))
let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({
    port: 0,
    dataDir,
    schema: { collections: {}, functions: { sender: spec, probe: spec } },
    functionsDir: path.join(__dirname, 'fixtures/functions'),
    timers: false,
  })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const ask = (api: string, args: object): Promise<Record<string, unknown>> =>
  cloud.invoke('sender', { api, args }, { source: 'wx_client', openid: 'o-someone' }) as Promise<
    Record<string, unknown>
  >
const notice = {
  touser: 'o-reader',
  templateId: 'T1',
  page: 'pages/me/index',
  data: { thing1: { value: '你有一封回信' } },
}

test('an API that config.json does not list is refused as the platform refuses it', async () => {
  expect(await ask('subscribeMessage.getTemplateList', {})).toMatchObject({ failed: -604101 })
})

test.each([
  [43101, 'user refuse to accept the msg'],
  [47003, 'argument invalid'],
  [61010, 'code is expired'],
])('a scripted %i reaches the function once, then the API works again', async (errCode, words) => {
  cloud.desk.script({ api: 'subscribeMessage.send', errCode, times: 1 })
  expect(await ask('subscribeMessage.send', notice)).toMatchObject({
    failed: errCode,
    errMsg: expect.stringContaining(words),
  })
  expect(await ask('subscribeMessage.send', notice)).toMatchObject({ errCode: 0 })
})

test('a scripted failure meets as many calls as it says, of that API alone', async () => {
  cloud.desk.script({ api: 'subscribeMessage.send', errCode: 43101, times: 2 })
  expect(await ask('security.msgSecCheck', { content: '你好', version: 2, scene: 2 })).toMatchObject({
    errCode: 0,
  })
  const replies = [1, 2, 3].map(() => ask('subscribeMessage.send', notice))
  const failed = (await Promise.all(replies)).filter((reply) => reply.failed === 43101)
  expect(failed).toHaveLength(2)
})

test('a scripted timeout leaves the function waiting until its own limit ends it', async () => {
  cloud.desk.script({ api: 'subscribeMessage.send', errCode: 'timeout', times: 1 })
  await expect(ask('subscribeMessage.send', notice)).rejects.toThrow('timed out after 5 seconds')
  expect(await ask('subscribeMessage.send', notice)).toMatchObject({ errCode: 0 })
}, 20_000)

test('what was sent is kept for the demo to show: who, which template, and how it ended', async () => {
  cloud.desk.script({ api: 'subscribeMessage.send', errCode: 43101, times: 1 })
  await ask('subscribeMessage.send', notice)
  expect(cloud.desk.calls().at(-1)).toMatchObject({
    functionName: 'sender',
    api: 'subscribeMessage.send',
    args: { touser: 'o-reader', template_id: 'T1', data: { thing1: { value: '你有一封回信' } } },
    errCode: 43101,
  })
})

test('a notice to nobody, or without a template, is refused', async () => {
  expect(await ask('subscribeMessage.send', { ...notice, touser: '' })).toMatchObject({ failed: 40003 })
  expect(await ask('subscribeMessage.send', { ...notice, templateId: '' })).toMatchObject({ failed: 40037 })
})

test('a code for a scene is a picture, and a scene of more than 32 characters is refused', async () => {
  expect(await ask('wxacode.getUnlimited', { scene: 's=school-07' })).toMatchObject({
    contentType: 'image/png',
    starts: 'PNG',
  })
  expect(await ask('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ failed: 40169 })
})

test('a phone number is given for a code only', async () => {
  expect(await ask('phonenumber.getPhoneNumber', { code: 'c1' })).toMatchObject({
    phoneInfo: { countryCode: '86' },
  })
  expect(await ask('phonenumber.getPhoneNumber', { code: '' })).toMatchObject({ failed: 40029 })
})

describe('the robot of the staff', () => {
  const say = async (body: unknown): Promise<unknown> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return (await fetch(`${cloud.origin}/robot?key=demo`, { method: 'POST', body: text })).json()
  }
  const message = (content: string) => ({ msgtype: 'text', text: { content } })

  test('what it takes is kept for the demo to show', async () => {
    expect(await say(message('新待办 3'))).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(cloud.desk.calls().at(-1)).toMatchObject({
      api: 'wecom.robot',
      args: { text: { content: '新待办 3' } },
      errCode: 0,
    })
  })

  test.each([
    ['no text', { msgtype: 'text' }],
    ['no JSON', 'x'],
    ['a text beyond 2,048 bytes', message('字'.repeat(683))],
  ])('%s is refused', async (_name, body) => {
    expect(await say(body)).toMatchObject({ errcode: 40058 })
  })

  test('the 21st message of a minute is refused, and the next minute is open again', async () => {
    cloud.clock.advance(61_000)
    for (let nth = 0; nth < 20; nth += 1) expect(await say(message('1'))).toMatchObject({ errcode: 0 })
    expect(await say(message('1'))).toMatchObject({ errcode: 45009 })
    cloud.clock.advance(61_000)
    expect(await say(message('1'))).toMatchObject({ errcode: 0 })
    cloud.clock.reset()
  })

  test('no function reaches it through the openapi', async () => {
    expect(await ask('wecom.robot', message('1'))).toMatchObject({ failed: -604101 })
  })
})
