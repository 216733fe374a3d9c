import { createHash } from 'node:crypto'
import text from '@catalog/consents/letters-v1.json'
import { wholeText } from '@catalog/consents/text'
import { callAs } from '../support/personas'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** The board in the compiled mini-program: a writer agrees, finds the entry as everybody does, and takes it back. */

const question = '换了工作以后总是睡不好，怎么办？'
const answer = '先把起床的时间定下来。'

let xinyu: RunningXinyu
let weapp: Weapp
let threadId = ''

async function askedWriter(): Promise<string> {
  const { origin } = xinyu
  const textSha256 = createHash('sha256').update(wholeText(text)).digest('hex')
  const consent = { scope: 'letters', version: text.version, textSha256, granted: true } as const
  await callAs(origin, 'citizen', 'account.session', {})
  await callAs(origin, 'citizen', 'account.setBirth', { birthMonth: '1990-05' })
  await callAs(origin, 'citizen', 'account.consent', consent, 'weapp-board-consent-1')
  const letter = { threadId: null, text: '睡不着。', topic: 'sleep', alias: '', sameExpert: false } as const
  const { thread } = await callAs(origin, 'citizen', 'letter.send', letter, 'weapp-board-letter-01')
  const reply = { threadId: thread.id, text: '我读到了。' }
  await callAs(origin, 'expert', 'staff.letter.claim', { threadId: thread.id })
  await callAs(origin, 'expert', 'staff.letter.reply', reply, 'weapp-board-reply-001')
  const entry = { threadId: thread.id, topic: 'sleep', question, answer } as const
  await callAs(origin, 'expert', 'staff.board.draft', entry, 'weapp-board-draft-001')
  return thread.id
}

beforeAll(async () => {
  xinyu = await startXinyu()
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-30T09:30:00+08:00' })
  threadId = await askedWriter()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) =>
  weapp.until(() => weapp.current().text().includes(words), what, 15_000)

test('published unseen: the whole text stands in the thread, and a yes publishes it', async () => {
  await weapp.open('packages/letters/thread/index', { id: threadId })
  await says(`答：${answer}`, 'what would be published')
  await weapp.current().tap('同意公开')
  await says('你同意了，已经公开在留言板', 'that it is published')
}, 60_000)

test('a board that is not found: its words lead to it, and one tap counts', async () => {
  await weapp.open('packages/read/board/index')
  await weapp.until(() => weapp.current().find('找') !== undefined, 'the board')
  await weapp.current().type('想找什么', '睡不好')
  await weapp.current().tap('找')
  await says('找到 1 条', 'the entry')
  await weapp.current().tap(/^换了工作以后/)
  await says(answer, 'its answer')
  await weapp.current().tap('这条帮到了我')
  await says('帮到了 1 人', 'the count')
}, 60_000)

test('nothing of it is written to the phone, and nothing failed', () => {
  expect(JSON.stringify([...weapp.storage])).not.toContain(answer)
  expect(weapp.problems()).toEqual([])
})
