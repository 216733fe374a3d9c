import http from 'node:http'
import { jpeg } from '../support/jpeg'
import { callAs } from '../support/personas'
import { sayAgeAndAgree } from '../support/weapp/agree'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { post } from '../support/weapp/wx'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J3 in the compiled mini-program, the citizen's side: the expert answers through the same functions meanwhile. */

const letter = '半夜总醒，醒了就睡不着。'
const reply = '谢谢你写来。先从固定起床时间试起。'

let xinyu: RunningXinyu
let weapp: Weapp
let threadId = ''
beforeAll(async () => {
  xinyu = await startXinyu()
  await post(xinyu.origin, '/gateway/clock', { at: '2026-11-28T23:10:00+08:00' })
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

interface Recorded {
  readonly api: string
  readonly args: Record<string, unknown>
}
/** What the service would have sent, as the demo's bar reads it. */
const recorded = (): Promise<readonly Recorded[]> =>
  new Promise((resolve, reject) => {
    const asked = http.get(`${xinyu.origin}/gateway/notices`, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve((JSON.parse(text) as { notices: readonly Recorded[] }).notices))
    })
    asked.on('error', reject)
  })

const says = (words: string, what: string, ms?: number) =>
  weapp.until(() => weapp.current().text().includes(words), what, ms)

test('a letter sent without being told who reads it, and when: four lines stand before the first one', async () => {
  const tab = await weapp.open('pages/letters/index')
  await weapp.until(() => tab.find('写一封信') !== undefined, 'the tab')
  await tab.tap('写一封信')
  await weapp.until(() => weapp.current().route === 'packages/letters/compose/index', 'the letter')
  await says('不是全天有人看着', 'the four lines')
}, 30_000)

test('a killed phone loses the letter: it is kept with every key, written with the encrypted flag', async () => {
  await says('想说的话', 'the field')
  await weapp.current().type('想说的话', letter)
  await weapp.until(
    () => [...weapp.storage].some(([key, { encrypt }]) => key.startsWith('text/letter') && encrypt),
    'the draft',
  )
  const again = await weapp.open('packages/letters/compose/index')
  await weapp.until(() => again.find('寄出') !== undefined, 'the letter again')
  expect(JSON.stringify([...weapp.storage.values()])).toContain(letter)
}, 30_000)

test('sent without age and agreement, or twice: both are asked, and it is there once', async () => {
  weapp.subscribes.answer = 'reject'
  await weapp.answered('notice.quota')
  await weapp.current().tap('寄出')
  // Asked in the tap that sends, for the citizens' template alone; a no keeps nothing back.
  expect(weapp.subscribeAsks).toEqual([['demo-letters']])
  await sayAgeAndAgree(weapp, '同意并寄出')
  await says('最晚 周一 10:30 前回复', 'the promise', 20_000)
  const { threads } = await callAs(xinyu.origin, 'citizen', 'letter.list', {})
  expect(threads).toHaveLength(1)
  threadId = threads[0]?.id ?? ''
}, 60_000)

test('a reply that never comes up: it stands there without a tap, once', async () => {
  await callAs(xinyu.origin, 'expert', 'staff.letter.claim', { threadId })
  await says('专家已接手', 'that somebody has it')
  await callAs(
    xinyu.origin,
    'expert',
    'staff.letter.reply',
    { threadId, text: reply },
    'weapp-letter-reply-0001',
  )
  await says(reply, 'the reply')
  expect(weapp.current().text().split(reply)).toHaveLength(2)
}, 30_000)

test('a no counts nothing and a yes counts one, which the next reply uses up: a message with quiet words', async () => {
  const left = async () =>
    (await callAs(xinyu.origin, 'citizen', 'notice.quota', {})).templates.find(
      ({ name }) => name === 'letters',
    )?.left
  expect(await left()).toBe(0)
  weapp.subscribes.answer = 'accept'
  await weapp.current().type('接着说', '谢谢，我记下了。')
  await weapp.current().tap('发送')
  expect(weapp.subscribeAsks.at(-1)).toEqual(['demo-letters'])
  for (let look = 0; look < 50 && (await left()) !== 1; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await left()).toBe(1)
  const asks = weapp.subscribeAsks.length
  const line = { threadId, text: '明天再看看怎么样。' }
  await callAs(xinyu.origin, 'expert', 'staff.letter.reply', line, 'weapp-letter-reply-0002')
  await says(line.text, 'the second reply')
  const notices = await recorded()
  const sent = notices.filter(
    ({ api, args }) => api === 'subscribeMessage.send' && args.touser === 'demo-citizen',
  )
  expect(sent).toHaveLength(1)
  expect(sent[0]?.args).toMatchObject({
    page: 'pages/letters/index',
    data: { thing1: { value: '你有一条新的回复' } },
  })
  // Nobody is asked without a tap.
  expect(weapp.subscribeAsks).toHaveLength(asks)
}, 60_000)

test('a line lost without a network: it waits on the phone and goes once when the network is back', async () => {
  weapp.setOnline(false)
  await weapp.current().type('接着说', '好的，我试试看。')
  await weapp.current().tap('发送')
  await says('待发送', 'that it waits')
  weapp.setOnline(true)
  await weapp.until(() => !weapp.current().text().includes('待发送'), 'that it went', 20_000)
  const { messages } = await callAs(xinyu.origin, 'expert', 'staff.letter.open', { threadId, after: 0 })
  expect(messages.map(({ text }) => text)).toEqual([
    letter,
    reply,
    '谢谢，我记下了。',
    '明天再看看怎么样。',
    '好的，我试试看。',
  ])
}, 60_000)

test('a picture that goes with no words, or is lost with them: it goes with its line, and the expert sees it', async () => {
  weapp.album.set('wxfile://tmp/sleep.jpg', jpeg(2000))
  await weapp.current().tap('加图片')
  await weapp.until(() => weapp.current().find('去掉图片 1') !== undefined, 'the picture')
  await weapp.current().tap('发送')
  expect(weapp.current().find('去掉图片 1')).toBeDefined()
  const line = '这是这一周的作息。'
  await weapp.current().type('接着说', line)
  await weapp.current().tap('发送')
  await weapp.until(() => weapp.current().find('去掉图片 1') === undefined, 'that it went along')
  const seqOf = async (): Promise<number> => {
    const { messages } = await callAs(xinyu.origin, 'expert', 'staff.letter.open', { threadId, after: 0 })
    return messages.find(({ text, pictures }) => text === line && pictures === 1)?.seq ?? 0
  }
  for (let look = 0; look < 50 && (await seqOf()) === 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const seq = await seqOf()
  expect(seq).toBeGreaterThan(0)
  const { addresses } = await callAs(xinyu.origin, 'expert', 'staff.letter.pictures', { threadId, seq })
  expect(addresses).toHaveLength(1)
  await weapp.until(() => weapp.current().says('图片 1'), 'the picture in the thread', 20_000)
}, 60_000)

test('a letter with a picture in the compiled mini-program: what is no picture is refused, and the letter goes with the other', async () => {
  const compose = await weapp.open('packages/letters/compose/index')
  await weapp.until(() => compose.find('加图片') !== undefined, 'the letter')
  weapp.album.clear()
  weapp.album.set('wxfile://tmp/page.jpg', Buffer.from('<html></html>'))
  await compose.tap('加图片')
  await says('有一张图片没有加上', 'that it is none')
  weapp.album.clear()
  weapp.album.set('wxfile://tmp/desk.jpg', jpeg(3000))
  await compose.tap('加图片')
  await weapp.until(() => compose.find('去掉图片 1') !== undefined, 'the picture')
  // No word is written yet, and the app is killed: it lives on in storage, under the encrypted flag.
  await weapp.until(() => JSON.stringify([...weapp.storage]).includes('pictures'), 'the draft')
  const again = await weapp.open('packages/letters/compose/index')
  await weapp.until(() => again.find('去掉图片 1') !== undefined, 'the picture after the kill')
  await again.type('想说的话', '另外想问一件事，看看这张。')
  await again.tap('寄出')
  await says('最晚', 'the promise', 20_000)
  await weapp.until(() => weapp.current().says('图片 1'), 'the picture in the letter', 20_000)
  const { threads } = await callAs(xinyu.origin, 'citizen', 'letter.list', {})
  expect(threads).toHaveLength(2)
  const sent = { threadId: threads[0]?.id ?? '', after: 0 }
  const { messages } = await callAs(xinyu.origin, 'citizen', 'letter.read', sent)
  expect(messages).toMatchObject([{ text: '另外想问一件事，看看这张。', pictures: 1 }])
}, 60_000)

test('nothing failed on the way', () => {
  expect(weapp.problems()).toEqual([])
})
