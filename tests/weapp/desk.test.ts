import { createHash } from 'node:crypto'
import text from '@catalog/consents/letters-v1.json'
import { wholeText } from '@catalog/consents/text'
import { callAs } from '../support/personas'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J9 in the compiled mini-program: the expert answers, while a citizen writes through the same functions. */

const letter = '开会前总是心慌。'

let xinyu: RunningXinyu
let weapp: Weapp
let threadId = ''

async function citizenWrites(): Promise<string> {
  const textSha256 = createHash('sha256').update(wholeText(text)).digest('hex')
  const consent = { scope: 'letters', version: text.version, textSha256, granted: true } as const
  await callAs(xinyu.origin, 'citizen', 'account.session', {})
  await callAs(xinyu.origin, 'citizen', 'account.setBirth', { birthMonth: '1990-05' })
  await callAs(xinyu.origin, 'citizen', 'account.consent', consent, 'weapp-desk-consent-01')
  const input = { threadId: null, text: letter, topic: 'work', alias: '小禾', sameExpert: false } as const
  const { thread } = await callAs(xinyu.origin, 'citizen', 'letter.send', input, 'weapp-desk-letter-0001')
  return thread.id
}

beforeAll(async () => {
  xinyu = await startXinyu()
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-30T09:30:00+08:00' })
  threadId = await citizenWrites()
  weapp = await startWeapp(xinyu.origin, 'expert')
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) =>
  weapp.until(() => weapp.current().text().includes(words), what, 15_000)

test('the text of a letter that nobody has taken is on no expert’s screen', async () => {
  const desk = await weapp.open('packages/staff/desk/index')
  await weapp.until(() => desk.find(/^接手：/) !== undefined, 'the queue')
  expect(desk.text()).toContain('小禾')
  expect(desk.text()).not.toContain(letter)
}, 30_000)

test('who takes it reads it, and the reply reaches the citizen once', async () => {
  await weapp.current().tap(/^接手：/)
  await weapp.until(() => weapp.current().route === 'packages/staff/thread/index', 'the thread')
  await says(letter, 'the letter')
  await weapp.current().type('写回复', '我读到了。会前先慢慢呼吸三次。')
  await weapp.current().tap('发送')
  await weapp.until(() => !weapp.current().text().includes('待发送'), 'that it went')
  await says('我读到了。会前先慢慢呼吸三次。', 'the reply on screen')
  const { messages } = await callAs(xinyu.origin, 'citizen', 'letter.read', { threadId, after: 0 })
  expect(messages.map(({ text: words }) => words)).toEqual([letter, '我读到了。会前先慢慢呼吸三次。'])
}, 60_000)

test('what the citizen answers comes up without a tap', async () => {
  const input = { threadId, text: '谢谢，我试试。', topic: null, alias: '', sameExpert: false } as const
  await callAs(xinyu.origin, 'citizen', 'letter.send', input, 'weapp-desk-letter-0002')
  await says('谢谢，我试试。', 'the answer')
}, 30_000)

test('nothing of it is written to the expert’s phone, and nothing failed', () => {
  expect(JSON.stringify([...weapp.storage])).not.toContain(letter)
  expect(weapp.problems()).toEqual([])
})
