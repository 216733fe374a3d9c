import { storeRecording, withRecording } from '../support/recording'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: a course without a network, its recording, and a question to the programme. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  JSON.parse = withRecording(JSON.parse)
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) =>
  weapp.until(() => weapp.current().text().includes(words), what, 5000)
/** The button of the second chapter's player, once it is on screen. */
const press = async (word: '播放' | '暂停') => {
  await says(word, `the button ${word}`)
  await weapp.current().tap(`${word}：第二节 身体先知道`)
}

test('a course that waits for a network: it opens without one, and what was finished is kept encrypted', async () => {
  weapp.setOnline(false)
  const list = await weapp.open('packages/read/courses/index')
  await says('认识自己的情绪', 'the courses')
  await list.tap(/认识自己的情绪/)
  await says('第一节 情绪是一封信', 'the chapters')
  await weapp.current().tap(/这一节看完了/)
  await says('4 节，看完 1 节', 'the progress')
  expect(weapp.storage.get('courses/progress')?.encrypt).toBe(true)
}, 30_000)

test('a recording without a network, and one that goes on after the page is left: the words stay, and it is silent', async () => {
  await weapp.open('packages/read/course/index', { id: 'online-know-your-feelings' })
  await says('问一个正在气头上的人', 'the second chapter, which is open now')
  await press('播放')
  await says('没有网络，录音放不出来', 'why it cannot be heard')
  await says('问一个正在气头上的人', 'its words')
  expect(weapp.sounds).toEqual([])

  storeRecording(xinyu.dataDir)
  weapp.setOnline(true)
  await weapp.current().tap('重试')
  await weapp.until(() => weapp.sounds[0]?.state === 'playing', 'that it plays')
  expect(weapp.sounds[0]?.src).toContain('courses/')
  await press('暂停')
  await weapp.until(() => weapp.sounds[0]?.state === 'paused', 'that it rests')
  await press('播放')
  await weapp.until(() => weapp.sounds[0]?.state === 'playing', 'that it goes on')
  weapp.hide()
  await weapp.until(() => weapp.sounds[0]?.state === 'paused', 'that it is silent')

  const [before] = weapp.sounds
  await press('播放')
  before?.reach(20)
  await says('0:20 / 1:00', 'how far it has come')
  before?.fail()
  await says('录音放不出来', 'that the address is too old')
  await weapp.current().tap('重试')
  await weapp.until(() => weapp.sounds[1]?.state === 'playing', 'that it goes on from a new one')
  const [, resumed] = weapp.sounds
  expect(resumed?.begun).toEqual([20])
  resumed?.reach(60)
  resumed?.end()
  await says('0:00 / 1:00', 'that it is over')
  await press('播放')
  await weapp.until(() => resumed?.state === 'playing', 'that it can be heard again')
  expect(resumed?.begun).toEqual([20, 0])
  weapp.hide()
  weapp.setOnline(false)
}, 30_000)

test('a question to the programme that goes out by itself: it is a letter that was begun, and nothing was called', async () => {
  const calls = weapp.calls.length
  const page = await weapp.open('packages/read/course/index', { id: 'series-friday-talk' })
  await says('下一次播出', 'the programme')
  await page.tap('写给节目')
  await weapp.until(() => weapp.current().route === 'packages/letters/compose/index', 'the letter')
  const begun = () => [...weapp.storage.keys()].some((key) => key.endsWith('letter/new'))
  await weapp.until(begun, 'the draft')
  expect(JSON.stringify(weapp.calls.slice(calls))).not.toContain('letter.send')
}, 30_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
