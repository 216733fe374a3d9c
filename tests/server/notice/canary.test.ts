import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { newStaff, sendLetter } from '../../support/letters'
import { allow, startNoticeCloud, tick } from '../../support/notices'

const canary = '金丝雀叫了七声'

let cloud: TestCloud
/** Whatever reaches the robot's address, byte for byte. */
let heard = ''
let robot: Server
beforeAll(async () => {
  robot = createServer((request, response) => {
    heard += `${request.url} ${JSON.stringify(request.headers)}`
    request.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk
    })
    request.on('end', () => response.end('{"errcode":0,"errmsg":"ok"}'))
  })
  await new Promise<void>((resolve) => robot.listen(0, '127.0.0.1', resolve))
  cloud = await startNoticeCloud()
  process.env.XINYU_WECOM_ROBOT = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/send?key=k`
})
afterAll(async () => {
  robot.closeAllConnections()
  await new Promise((resolve) => robot.close(resolve))
  await cloud.stop()
})

test('nothing that people write, and nothing of who they are, leaves with a notice', async () => {
  const writer = await newCitizen(cloud)
  const experts = await Promise.all([newStaff(cloud, 'expert'), newStaff(cloud, 'expert')])
  const [expert] = experts
  await allow(cloud, writer, 'letters', 3)
  await allow(cloud, expert, 'duty', 3)
  const { id } = await sendLetter(cloud, writer, { text: `${canary}，睡不好`, alias: canary.slice(0, 6) })
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const reply = { threadId: id, text: `${canary}，我读到了` }
  dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  cloud.local.clock.advance(61_000)
  await tick(cloud)

  const calls = cloud.local.desk.calls()
  const toWriter = calls.filter((call) => call.args.touser === writer)
  const toExpert = calls.filter((call) => call.args.touser === expert)
  expect(toWriter).toHaveLength(1)
  expect(toExpert).toHaveLength(1)
  expect(heard).toContain('新待办 1')

  const people = [writer, ...experts].map((openid) => personIdOf(cloud, openid))
  const notices = ['notices', 'notice_inbox', 'notice_quotas', 'notice_robot', 'signals']
  const stored = JSON.stringify(notices.map((name) => cloud.local.store.everything(name)))
  for (const piece of [canary, '睡', '金丝雀', '小禾']) {
    expect(JSON.stringify(calls)).not.toContain(piece)
    expect(heard).not.toContain(piece)
    expect(stored).not.toContain(piece)
  }
  for (const piece of [id, ...people, writer, expert]) expect(heard).not.toContain(piece)
  for (const piece of [id, ...people]) expect(JSON.stringify(calls)).not.toContain(piece)
})

test('what shows on a locked screen is the kind’s own words and the moment', async () => {
  const [toWriter] = cloud.local.desk.calls().filter((call) => call.args.template_id === 'test-letters')
  expect(toWriter?.args.page).toBe('pages/letters/index')
  expect(toWriter?.args.data).toEqual({
    thing1: { value: '你有一条新的回复' },
    time2: { value: expect.stringMatching(/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/) },
  })
  const [toExpert] = cloud.local.desk.calls().filter((call) => call.args.template_id === 'test-duty')
  expect(toExpert?.args.data).toMatchObject({ phrase1: { value: '新待办' } })
})

test('the demo’s bar shows what was told in the app too, also to whom no message was allowed, and nothing of the letter', async () => {
  const answer = await fetch(`${cloud.local.origin}/gateway/notices`)
  const { told } = (await answer.json()) as { told: { words: string; tried: Record<string, string> }[] }
  const words = told.map((one) => one.words)
  expect(words).toContain('你有一条新的回复')
  expect(words).toContain('有一件新的待办')
  expect(told.some(({ tried }) => tried.app === 'ok' && tried.subscribe === 'noQuota')).toBe(true)
  for (const piece of [canary, '睡', '金丝雀']) expect(JSON.stringify(told)).not.toContain(piece)
})
