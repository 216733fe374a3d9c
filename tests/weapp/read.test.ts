import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: the feed, an article and the search, with and without a network. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) =>
  weapp.until(() => weapp.current().text().includes(words), what, 15_000)

test('a feed that stays empty on the phone: a topic narrows it, and an article opens with what can be done today', async () => {
  const home = await weapp.open('pages/read/index')
  // Of what was on screen once there is a copy; a tap before the first answer leaves none of the whole list.
  await says('分钟', 'the whole list')
  await home.tap('睡眠')
  // The whole list holds it too, and a tap on what is about to be replaced opens nothing.
  const narrowed = () => /睡眠 · 约(?!.*(焦虑|管理|教育|婚姻|心理) · 约)/s.test(weapp.current().text())
  await weapp.until(narrowed, 'the articles about sleep', 15_000)
  await home.tap(/^凌晨三四点就醒了/)
  await says('今天就能做的', 'the article')
  expect(weapp.current().text()).toMatch(/\d{4}-\d{2}-\d{2} 审阅/)
  expect(weapp.current().says('收藏')).toBe(true)
}, 60_000)

test('an article that needs a network a second time: it is there without one, with its age', async () => {
  weapp.setOnline(false)
  await weapp.open('packages/read/article/index', { id: 'awake-at-four' })
  await says('没有网络，这是', 'how old the copy is')
  expect(weapp.current().text()).toContain('今天就能做的')
  await weapp.open('pages/read/index')
  await says('没有网络，下面是', 'the last list')
  weapp.setOnline(true)
}, 60_000)

test('a word inside an article that finds nothing on the phone', async () => {
  const search = await weapp.open('packages/read/search/index')
  await search.type('想找什么', '早醒')
  await search.tap('找')
  await says('凌晨三四点就醒了', 'the article')
}, 60_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
